package dev.okra.cli.watch;

import dev.okra.cli.config.OkraConfiguration;
import java.nio.file.Path;
import java.util.Optional;

/** What a watching command has to know of the project whose files it watches. */
public interface WatchedProject {

  /** Reads the configuration anew; what runs afterwards goes by it. */
  OkraConfiguration reload();

  /** The configuration file that {@link #reload} reads; empty where there is none. */
  Optional<Path> configurationFile();

  /** The folder that shown paths are relative to. */
  Path workingFolder();
}
