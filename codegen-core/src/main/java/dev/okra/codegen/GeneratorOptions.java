package dev.okra.codegen;

import dev.okra.domain.diagnostic.NearestName;
import dev.okra.domain.diagnostic.OkraException;
import dev.okra.domain.port.CodeGenerator;
import dev.okra.domain.port.GeneratorOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The settings of one run of a generator: every option it has, with the value given or its default.
 */
public final class GeneratorOptions {
  private final String language;
  private final Map<String, String> values;

  private GeneratorOptions(String language, Map<String, String> values) {
    this.language = language;
    this.values = values;
  }

  /**
   * Checks the given values and adds the defaults.
   *
   * @throws OkraException {@link CodegenErrorCode#UNKNOWN_OPTION} or {@link
   *     CodegenErrorCode#INVALID_OPTION}
   */
  public static GeneratorOptions of(CodeGenerator generator, Map<String, String> given) {
    Map<String, GeneratorOption> known = new LinkedHashMap<>();
    Map<String, String> values = new LinkedHashMap<>();
    for (GeneratorOption option : generator.options()) {
      known.put(option.name(), option);
      values.put(option.name(), option.defaultValue());
    }
    given.forEach(
        (name, value) -> {
          GeneratorOption option = known.get(name);
          if (option == null) {
            throw unknown(generator.language(), name, known);
          }
          if (!option.values().isEmpty() && !option.values().contains(value)) {
            throw invalid(generator.language(), option, value);
          }
          values.put(name, value);
        });
    return new GeneratorOptions(generator.language(), values);
  }

  /** The value of an option that the generator declares. */
  public String value(GeneratorOption option) {
    String value = values.get(option.name());
    if (value == null) {
      throw new IllegalArgumentException(language + " declares no option " + option.name());
    }
    return value;
  }

  /** Whether an option whose values are {@code true} and {@code false} is set. */
  public boolean flag(GeneratorOption option) {
    return Boolean.parseBoolean(value(option));
  }

  /**
   * The value of an option that takes any text, where it matches a pattern.
   *
   * @param pattern a regular expression for the whole value
   * @param expected what a valid value is, such as {@code "a Go package name"}
   * @throws OkraException {@link CodegenErrorCode#INVALID_OPTION} where it does not match
   */
  public String matching(GeneratorOption option, String pattern, String expected) {
    String value = value(option);
    if (!value.matches(pattern)) {
      throw new OkraException(
          CodegenErrorCode.INVALID_OPTION,
          "'" + value + "' is no value for the option '" + option.name() + "' of " + language,
          "it takes " + expected);
    }
    return value;
  }

  private static OkraException unknown(
      String language, String name, Map<String, GeneratorOption> known) {
    return new OkraException(
        CodegenErrorCode.UNKNOWN_OPTION,
        "the generator for " + language + " has no option '" + name + "'",
        NearestName.hint(name, known.keySet(), "its options: ", "it has no options"));
  }

  private static OkraException invalid(String language, GeneratorOption option, String value) {
    String nearest = NearestName.hint(value, option.values());
    List<String> values = option.values();
    return new OkraException(
        CodegenErrorCode.INVALID_OPTION,
        "'" + value + "' is no value for the option '" + option.name() + "' of " + language,
        nearest != null ? nearest : "its values: " + String.join(", ", values));
  }
}
