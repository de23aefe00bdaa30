package dev.okra.testkit.server;

import java.nio.file.Path;

/** A server program on this machine: how to make it a data directory and how to run it on one. */
interface Installation {
  /** Where the program is from, for the line that announces it. */
  String origin();

  /**
   * Names this very program and its settings; data directories made under another key are not its
   * own.
   */
  String key();

  /** Fills an empty data directory, with {@link Credentials#OKRA} let in. */
  void initialise(Path dataDirectory);

  ServerCommand command(Path dataDirectory, int port);
}
