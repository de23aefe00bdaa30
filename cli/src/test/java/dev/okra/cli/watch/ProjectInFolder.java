package dev.okra.cli.watch;

import dev.okra.cli.config.ConfigurationLoader;
import dev.okra.cli.config.OkraConfiguration;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/** The project in a folder, its configuration read from the disk each time. */
record ProjectInFolder(Path folder) implements WatchedProject {
  @Override
  public OkraConfiguration reload() {
    return configurationFile()
        .map(f -> ConfigurationLoader.load(f, null, Map.of()))
        .orElseGet(() -> ConfigurationLoader.defaults(folder, null));
  }

  @Override
  public Optional<Path> configurationFile() {
    return ConfigurationLoader.find(folder);
  }

  @Override
  public Path workingFolder() {
    return folder;
  }
}
