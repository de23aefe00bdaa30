package dev.okra.testkit.server;

/**
 * A server that one test has for itself, to do to it what would disturb others. It keeps its
 * address and its data through all of it, until it is closed.
 */
public final class PrivateServer extends DatabaseServer implements AutoCloseable {
  private final Runnable release;

  PrivateServer(ServerKind kind, ServerHost host, ServerFacts facts, Runnable release) {
    super(kind, host, facts);
    this.release = release;
  }

  /** Ends the server in order, whatever sessions are open. */
  public void stop() {
    leave();
    serverHost().stop();
  }

  /** Starts the server after {@link #stop()} or {@link #crash()}; returns when it answers. */
  public void start() {
    serverHost().start();
  }

  public void restart() {
    stop();
    start();
  }

  /** Kills the server with all its processes, as a power cut would. */
  public void crash() {
    serverHost().crash();
  }

  /** Freezes the server: connections stay open, and nothing answers. */
  public void pause() {
    serverHost().pause();
  }

  /** Lets a paused server go on. */
  public void resume() {
    serverHost().resume();
  }

  public boolean running() {
    return serverHost().running();
  }

  /** The last lines of the server's own log. */
  public String log() {
    return serverHost().log();
  }

  @Override
  public void close() {
    release.run();
  }
}
