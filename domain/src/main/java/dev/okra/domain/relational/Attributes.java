package dev.okra.domain.relational;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Properties that one dialect knows and the others do not, by the name that its manual gives them:
 * {@code engine} and {@code row_format} of a MySQL table, {@code fillfactor} of a PostgreSQL one,
 * {@code strict} of an SQLite one. A property that has its default value is left out.
 */
public record Attributes(Map<String, String> values) {
  /** No properties. */
  public static final Attributes NONE = new Attributes(Map.of());

  public Attributes {
    values = Collections.unmodifiableMap(new TreeMap<>(values));
  }

  /** One property. */
  public static Attributes of(String name, String value) {
    return new Attributes(Map.of(name, value));
  }

  /** These properties and one more. */
  public Attributes with(String name, String value) {
    Map<String, String> all = new TreeMap<>(values);
    all.put(name, value);
    return new Attributes(all);
  }

  /** These properties without one. */
  public Attributes without(String name) {
    Map<String, String> all = new TreeMap<>(values);
    all.remove(name);
    return new Attributes(all);
  }

  /** The value of a property, if it is not the default. */
  public Optional<String> value(String name) {
    return Optional.ofNullable(values.get(name));
  }

  /** Whether a property is there at all. */
  public boolean has(String name) {
    return values.containsKey(name);
  }
}
