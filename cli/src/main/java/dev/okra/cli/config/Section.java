package dev.okra.cli.config;

import com.fasterxml.jackson.databind.JsonNode;
import dev.okra.domain.diagnostic.NearestName;
import dev.okra.domain.diagnostic.OkraException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One object of the configuration while it is read; knows which of its keys were asked for. */
final class Section {
  private final Origin origin;
  private final String path;
  private final @Nullable JsonNode node;
  private final Set<String> known = new LinkedHashSet<>();

  /**
   * The whole configuration.
   *
   * @param file what errors call it
   * @param environment where variables in texts come from
   * @param node what was read, or null for nothing
   */
  static Section root(String file, Environment environment, @Nullable JsonNode node) {
    return new Section(new Origin(file, environment, new LinkedHashSet<>()), "", node);
  }

  private Section(Origin origin, String path, @Nullable JsonNode node) {
    this.origin = origin;
    this.path = path;
    this.node = node;
    if (node != null && !node.isObject()) {
      throw wrong(path, "an object");
    }
  }

  Section section(String key) {
    return new Section(origin, path(key), child(key));
  }

  /** A section that holds nothing. */
  Section empty() {
    Origin nowhere = new Origin(origin.file, origin.environment, new LinkedHashSet<>());
    return new Section(nowhere, path, null);
  }

  /** A text with its variables put in. */
  Optional<String> text(String key) {
    return raw(key).map(t -> expanded(key, t));
  }

  /** A text as it is written. */
  Optional<String> raw(String key) {
    JsonNode value = child(key);
    if (value == null) {
      return Optional.empty();
    }
    if (!value.isTextual()) {
      throw wrong(path(key), "a text");
    }
    return Optional.of(value.asText());
  }

  boolean flag(String key, boolean otherwise) {
    JsonNode value = child(key);
    if (value != null && !value.isBoolean()) {
      throw wrong(path(key), "true or false");
    }
    return value == null ? otherwise : value.asBoolean();
  }

  int number(String key, int otherwise) {
    JsonNode value = child(key);
    boolean whole = value == null || (value.isIntegralNumber() && value.canConvertToInt());
    if (!whole || (value != null && value.asInt() < 0)) {
      throw wrong(path(key), "a whole number, 0 or more");
    }
    return value == null ? otherwise : value.asInt();
  }

  /** A list of texts, or a single one, with their variables put in. */
  List<String> texts(String key, List<String> otherwise) {
    return rawTexts(key, otherwise).stream().map(t -> expanded(key, t)).toList();
  }

  /** A list of texts, or a single one, as they are written. */
  List<String> rawTexts(String key, List<String> otherwise) {
    JsonNode value = child(key);
    if (value == null) {
      return otherwise;
    }
    if (value.isTextual()) {
      return List.of(value.asText());
    }
    List<String> result = new ArrayList<>();
    value.forEach(
        element -> {
          if (element.isTextual()) {
            result.add(element.asText());
          }
        });
    if (!value.isArray() || result.size() < value.size()) {
      throw wrong(path(key), "a list of texts");
    }
    return result;
  }

  /** Every entry as a section, whatever its key. */
  Map<String, Section> sections() {
    Map<String, Section> result = new LinkedHashMap<>();
    keys().forEach(k -> result.put(k, section(k)));
    return result;
  }

  /** Every entry as a text with its variables put in, whatever its key. */
  Map<String, String> allTexts() {
    Map<String, String> result = new LinkedHashMap<>();
    for (String key : keys()) {
      JsonNode value = child(key);
      if (value == null || value.isContainerNode()) {
        throw wrong(path(key), "a text");
      }
      result.put(key, expanded(key, value.asText()));
    }
    return result;
  }

  /** Fails if there is a key that nobody asked for. */
  void close() {
    for (String key : keys()) {
      if (!known.contains(key)) {
        throw unknown(key, "is no key of the configuration", "keys", known);
      }
    }
  }

  /** A key that is not known, with the nearest of those that are. */
  OkraException unknown(String key, String why, String what, Set<String> candidates) {
    String hint = NearestName.hint(key, candidates);
    return new OkraException(
        ConfigurationErrorCode.UNKNOWN_KEY,
        origin.file + ": " + path(key) + " " + why,
        hint != null ? hint : "the " + what + " here are " + String.join(", ", candidates));
  }

  /** A value that does not fit its key. */
  OkraException wrong(String where, String expected) {
    return new OkraException(
        ConfigurationErrorCode.WRONG_TYPE,
        origin.file
            + ": "
            + (where.isEmpty() ? "the configuration" : where)
            + " has to be "
            + expected,
        "see docs/configuration.md for every key");
  }

  /** A key that has to be there. */
  OkraException missing(String key, String hint) {
    return new OkraException(
        ConfigurationErrorCode.MISSING_KEY, origin.file + ": " + path(key) + " is missing", hint);
  }

  /** The path of a key of this section, as errors show it. */
  String path(String key) {
    return path.isEmpty() ? key : path + "." + key;
  }

  /** Paths of every key that was asked for, here and in all other sections of the configuration. */
  Set<String> askedPaths() {
    return origin.asked;
  }

  private List<String> keys() {
    List<String> keys = new ArrayList<>();
    if (node != null) {
      node.fieldNames().forEachRemaining(keys::add);
    }
    return keys;
  }

  private @Nullable JsonNode child(String key) {
    known.add(key);
    origin.asked.add(path(key));
    JsonNode value = node == null ? null : node.get(key);
    return value == null || value.isNull() ? null : value;
  }

  private String expanded(String key, String text) {
    return origin.environment.expand(text, origin.file + ": " + path(key));
  }

  /** What all sections of one configuration share. */
  private record Origin(String file, Environment environment, Set<String> asked) {}
}
