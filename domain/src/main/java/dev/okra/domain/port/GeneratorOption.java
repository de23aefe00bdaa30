package dev.okra.domain.port;

import java.util.List;

/**
 * A setting of a generator.
 *
 * @param name as in {@code okra.config.json} and {@code --option name=value}
 * @param description one sentence
 * @param values the values that it takes; empty where any text will do
 * @param defaultValue what it is where it is not set
 */
public record GeneratorOption(
    String name, String description, List<String> values, String defaultValue) {
  public GeneratorOption {
    values = List.copyOf(values);
  }
}
