package dev.okra.cli.config;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.dataformat.toml.TomlMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.okra.domain.diagnostic.OkraException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds and reads {@code okra.config.json}, {@code .yaml}, {@code .yml} or {@code .toml}. */
public final class ConfigurationLoader {
  private static final List<String> NAMES =
      List.of("okra.config.json", "okra.config.yaml", "okra.config.yml", "okra.config.toml");

  private ConfigurationLoader() {}

  /** The nearest configuration file in a folder or above it. */
  public static Optional<Path> find(Path folder) {
    for (Path at = folder.toAbsolutePath().normalize(); at != null; at = at.getParent()) {
      for (String name : NAMES) {
        if (Files.isRegularFile(at.resolve(name))) {
          return Optional.of(at.resolve(name));
        }
      }
    }
    return Optional.empty();
  }

  /**
   * The configuration in a file.
   *
   * @param file what to read
   * @param environment the environment to choose, or null for none
   */
  public static OkraConfiguration load(Path file, @Nullable String environment) {
    Path folder = file.toAbsolutePath().normalize().getParent();
    if (folder == null) {
      throw unreadable(file, "it is a folder", null);
    }
    Section root = new Section(String.valueOf(file.getFileName()), "", tree(file));
    return new ConfigurationReader(folder, environment).read(root);
  }

  /** What holds where there is no configuration file: every default, with paths from a folder. */
  public static OkraConfiguration defaults(Path folder, @Nullable String environment) {
    Section root = new Section("(no configuration)", "", null);
    return new ConfigurationReader(folder.toAbsolutePath().normalize(), environment).read(root);
  }

  private static JsonNode tree(Path file) {
    try {
      return mapper(file).readTree(Files.readString(file));
    } catch (JsonProcessingException e) {
      String place =
          e.getLocation() == null
              ? ""
              : ":" + e.getLocation().getLineNr() + ":" + e.getLocation().getColumnNr();
      throw unreadable(Path.of(file + place), e.getOriginalMessage(), e);
    } catch (IOException e) {
      throw unreadable(file, e.getClass().getSimpleName() + ": " + e.getMessage(), e);
    }
  }

  private static ObjectMapper mapper(Path file) {
    String name = file.toString();
    if (name.endsWith(".toml")) {
      return new TomlMapper();
    }
    if (name.endsWith(".yaml") || name.endsWith(".yml")) {
      return new YAMLMapper();
    }
    return JsonMapper.builder().enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION).build();
  }

  private static OkraException unreadable(Path file, String why, @Nullable Throwable cause) {
    return new OkraException(
        ConfigurationErrorCode.UNREADABLE,
        file + " cannot be read: " + why,
        "mend the file; 'okra init' in an empty folder writes one to compare with",
        cause);
  }
}
