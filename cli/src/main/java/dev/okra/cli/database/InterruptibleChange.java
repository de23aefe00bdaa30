package dev.okra.cli.database;

import dev.okra.cli.console.Console;
import dev.okra.cli.console.ShutdownHook;
import dev.okra.domain.port.Capabilities;
import dev.okra.domain.port.Capability;

/**
 * Changes a database. A process that is told to end meanwhile (Ctrl-C, SIGTERM) says what became of
 * the change, and which command shows it.
 */
public final class InterruptibleChange {
  private InterruptibleChange() {}

  /**
   * Runs the change.
   *
   * @param lookAgain the command that shows where the database stands
   */
  public static void run(
      Console console, Capabilities capabilities, String lookAgain, Runnable change) {
    ShutdownHook notice =
        ShutdownHook.add("okra-interrupted", () -> say(console, capabilities, lookAgain));
    try {
      change.run();
    } finally {
      notice.remove();
    }
  }

  private static void say(Console console, Capabilities capabilities, String lookAgain) {
    String state =
        capabilities.can(Capability.TRANSACTIONAL_DDL)
            ? "the database keeps all of the change or nothing of it"
            : "the database keeps what is finished, and may still finish the statement under way";
    console.endProgress();
    console.warn("interrupted; " + state + ": '" + lookAgain + "' shows where it stands");
  }
}
