package dev.okra.cli.console;

/** What is done when the process is told to end (Ctrl-C, SIGTERM), as long as it is not removed. */
public final class ShutdownHook {
  private final Thread thread;

  private ShutdownHook(Thread thread) {
    this.thread = thread;
  }

  /** From now on, ending the process runs the action first, in a thread of this name. */
  public static ShutdownHook add(String name, Runnable action) {
    Thread thread = new Thread(action, name);
    Runtime.getRuntime().addShutdownHook(thread);
    return new ShutdownHook(thread);
  }

  /** The process may end without the action; where it is ending already, this does nothing. */
  public void remove() {
    try {
      Runtime.getRuntime().removeShutdownHook(thread);
    } catch (IllegalStateException e) {
      // Java refuses once the hooks run: this one has run or is running.
      return;
    }
  }
}
