package dev.okra.cli.config;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
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
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds and reads {@code okra.config.json}, {@code .yaml}, {@code .yml} or {@code .toml}. */
public final class ConfigurationLoader {
  private static final List<String> NAMES =
      List.of("okra.config.json", "okra.config.yaml", "okra.config.yml", "okra.config.toml");
  private static final String BYTE_ORDER_MARK = "\uFEFF";

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

  /** The names that a configuration file may have; of several in one folder the first counts. */
  public static List<String> names() {
    return NAMES;
  }

  /**
   * The configuration in a file, with variables of this process put into its texts.
   *
   * @param file what to read
   * @param environment the environment to choose, or null for none
   */
  public static OkraConfiguration load(Path file, @Nullable String environment) {
    return load(file, environment, System.getenv());
  }

  /**
   * The configuration in a file.
   *
   * @param file what to read
   * @param environment the environment to choose, or null for none
   * @param variables the process's variables, which go before those of {@code .env}
   */
  public static OkraConfiguration load(
      Path file, @Nullable String environment, Map<String, String> variables) {
    Path folder = folderOf(file);
    return new ConfigurationReader(folder, environment).read(section(file, folder, variables));
  }

  /** The folder of a file, absolute. */
  static Path folderOf(Path file) {
    Path folder = file.toAbsolutePath().normalize().getParent();
    if (folder == null) {
      throw unreadable(file.toString(), "it is a folder", null);
    }
    return folder;
  }

  /** What a file says as a whole. */
  static Section section(Path file, Path folder, Map<String, String> variables) {
    String name = String.valueOf(file.getFileName());
    return Section.root(name, Environment.of(variables, folder), tree(file));
  }

  /** What holds where there is no configuration file: every default, with paths from a folder. */
  public static OkraConfiguration defaults(Path folder, @Nullable String environment) {
    Path absolute = folder.toAbsolutePath().normalize();
    Section root = Section.root("(no configuration)", Environment.of(Map.of(), absolute), null);
    return new ConfigurationReader(absolute, environment).read(root);
  }

  private static JsonNode tree(Path file) {
    try {
      String text = Files.readString(file);
      return mapper(file).readTree(text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text);
    } catch (JsonProcessingException e) {
      String place =
          e.getLocation() == null
              ? ""
              : ":" + e.getLocation().getLineNr() + ":" + e.getLocation().getColumnNr();
      throw unreadable(file + place, firstLine(e.getOriginalMessage()), e);
    } catch (IOException e) {
      throw unreadable(file.toString(), FileProblem.of(e), e);
    }
  }

  private static ObjectMapper mapper(Path file) {
    String name = file.toString();
    if (name.endsWith(".toml")) {
      return new TomlMapper();
    }
    ObjectMapper mapper =
        name.endsWith(".yaml") || name.endsWith(".yml") ? new YAMLMapper() : new JsonMapper();
    return mapper
        .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
        .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
  }

  /** YAML's messages repeat the whole place with its source; the first line says what is wrong. */
  private static String firstLine(String message) {
    return message.lines().findFirst().orElse("it is no well-formed text");
  }

  private static OkraException unreadable(String file, String why, @Nullable Throwable cause) {
    return new OkraException(
        ConfigurationErrorCode.UNREADABLE,
        file + " cannot be read: " + why,
        "mend the file; 'okra init' in an empty folder writes one to compare with",
        cause);
  }
}
