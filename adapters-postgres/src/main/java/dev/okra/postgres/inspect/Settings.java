package dev.okra.postgres.inspect;

import dev.okra.domain.port.Row;
import dev.okra.domain.relational.Attributes;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Collects the properties of an object that only PostgreSQL knows. */
final class Settings {
  private final Map<String, String> values = new TreeMap<>();

  /** Options in the form {@code name=value}, as {@code reloptions} has them. */
  Settings options(Row row, String column) {
    for (String option : row.texts(column)) {
      int equals = option.indexOf('=');
      values.put(option.substring(0, equals), option.substring(equals + 1));
    }
    return this;
  }

  Settings set(String name, Optional<String> value) {
    value.ifPresent(v -> values.put(name, v));
    return this;
  }

  Settings set(String name, boolean condition, String value) {
    if (condition) {
      values.put(name, value);
    }
    return this;
  }

  Attributes attributes() {
    return new Attributes(values);
  }
}
