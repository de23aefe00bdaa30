package dev.okra.testkit.server;

/** Where one server runs and how it is handled there: a process of this machine, or a container. */
interface ServerHost {
  /** What it runs on, for the line that announces it: {@code embedded binaries}. */
  String origin();

  Address address();

  /**
   * Starts the server, for the first time or again, on the same address and data; returns when it
   * answers.
   */
  ServerFacts start();

  void stop();

  /** Kills the server as a power cut would. */
  void crash();

  void pause();

  void resume();

  boolean running();

  /** Ends the server if it runs and removes all that it wrote. */
  void close();

  /** The last lines of what the server printed. */
  String log();
}
