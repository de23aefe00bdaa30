package dev.okra.cli.config;

import dev.okra.domain.diagnostic.OkraException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Variables of the process, and below them those of the project's {@code .env} file. */
public final class Environment {
  private static final Pattern REFERENCE =
      Pattern.compile("\\$\\{([A-Za-z_][A-Za-z0-9_]*)(?::-([^}]*))?\\}");

  private final Map<String, String> process;
  private final Map<String, String> file;

  private Environment(Map<String, String> process, Map<String, String> file) {
    this.process = process;
    this.file = file;
  }

  /** The process's variables and those of {@code .env} in a folder, if there is such a file. */
  public static Environment of(Map<String, String> process, Path folder) {
    Path env = folder.resolve(".env");
    return new Environment(process, Files.isRegularFile(env) ? read(env) : Map.of());
  }

  /** The value of a variable. */
  public Optional<String> value(String name) {
    String value = process.get(name);
    return Optional.ofNullable(value != null ? value : file.get(name));
  }

  /** All variables of {@code .env} and of the process, by their names. */
  public Map<String, String> all() {
    Map<String, String> all = new HashMap<>(file);
    all.putAll(process);
    return all;
  }

  /**
   * The text with {@code ${NAME}} and {@code ${NAME:-default}} replaced; fails with {@code
   * OKRA-C005} where a variable without a default is not set.
   *
   * @param text as written
   * @param where what the text is, for the error
   */
  public String expand(String text, String where) {
    Matcher matcher = REFERENCE.matcher(text);
    StringBuilder result = new StringBuilder();
    while (matcher.find()) {
      String name = String.valueOf(matcher.group(1));
      String otherwise = matcher.group(2);
      Optional<String> value = value(name).filter(v -> otherwise == null || !v.isEmpty());
      if (value.isEmpty() && otherwise == null) {
        throw new OkraException(
            ConfigurationErrorCode.MISSING_VARIABLE,
            where + " needs the environment variable " + name + ", which is not set",
            "set it, or add the line " + name + "=… to the file .env beside the configuration");
      }
      matcher.appendReplacement(result, Matcher.quoteReplacement(value.orElse(otherwise)));
    }
    return matcher.appendTail(result).toString();
  }

  private static Map<String, String> read(Path env) {
    try {
      return DotEnvFile.variables(Files.readString(env));
    } catch (IOException e) {
      throw new OkraException(
          ConfigurationErrorCode.UNREADABLE,
          env + " cannot be read: " + FileProblem.of(e),
          "check its permissions, and that it is a text in UTF-8",
          e);
    }
  }
}
