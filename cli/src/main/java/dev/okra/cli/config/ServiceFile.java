package dev.okra.cli.config;

import dev.okra.cli.config.OkraConfiguration.GeneratorSection;
import dev.okra.cli.config.OkraConfiguration.ServiceSection;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** {@code okra.service.json}: what one service of a project asks for, kept in its own folder. */
public final class ServiceFile {
  static final String NAME = "okra.service.json";

  private ServiceFile() {}

  /** The file in a folder, or in the nearest one above it that is below the project's. */
  public static Optional<Path> find(Path folder, Path project) {
    Path at = folder.toAbsolutePath().normalize();
    while (at != null && at.startsWith(project)) {
      if (Files.isRegularFile(at.resolve(NAME))) {
        return Optional.of(at.resolve(NAME));
      }
      at = at.getParent();
    }
    return Optional.empty();
  }

  /** A service that the configuration does not name: it is called as it says, or as its folder. */
  public static ServiceSection read(Path file) {
    return read(file, null);
  }

  /**
   * What a file says.
   *
   * @param name the service's name in the configuration, or null where it has none there
   */
  static ServiceSection read(Path file, @Nullable String name) {
    Path folder = ConfigurationLoader.folderOf(file);
    Section root = ConfigurationLoader.section(file, folder, System.getenv());
    root.raw("$schema");
    Optional<String> own = root.text("name");
    List<String> models = root.texts("models", List.of());
    Map<String, GeneratorSection> generators =
        ConfigurationReader.generators(root.section("generators"), folder);
    root.close();
    if (generators.isEmpty()) {
      throw root.missing("generators", "list the service's languages there");
    }
    String called = name != null ? name : own.orElse(String.valueOf(folder.getFileName()));
    return new ServiceSection(called, folder, models, generators);
  }
}
