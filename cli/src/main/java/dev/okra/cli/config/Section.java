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
  private final String file;
  private final String path;
  private final @Nullable JsonNode node;
  private final Set<String> known = new LinkedHashSet<>();

  Section(String file, String path, @Nullable JsonNode node) {
    this.file = file;
    this.path = path;
    this.node = node;
    if (node != null && !node.isObject()) {
      throw wrong(path, "an object");
    }
  }

  Section section(String key) {
    return new Section(file, path(key), child(key));
  }

  Optional<String> text(String key) {
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
    if (value != null && (!value.canConvertToInt() || value.asInt() < 0)) {
      throw wrong(path(key), "a whole number");
    }
    return value == null ? otherwise : value.asInt();
  }

  /** A list of texts, or a single one. */
  List<String> texts(String key, List<String> otherwise) {
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
          if (!element.isTextual()) {
            throw wrong(path(key), "a list of texts");
          }
          result.add(element.asText());
        });
    if (!value.isArray()) {
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

  /** Every entry as a text, whatever its key. */
  Map<String, String> allTexts() {
    Map<String, String> result = new LinkedHashMap<>();
    for (String key : keys()) {
      JsonNode value = child(key);
      if (value == null || value.isContainerNode()) {
        throw wrong(path(key), "a text");
      }
      result.put(key, value.asText());
    }
    return result;
  }

  /** Fails if there is a key that nobody asked for. */
  void close() {
    for (String key : keys()) {
      if (!known.contains(key)) {
        String hint = NearestName.hint(key, known);
        throw new OkraException(
            ConfigurationErrorCode.UNKNOWN_KEY,
            file + ": " + path(key) + " is no key of the configuration",
            hint != null ? hint : "the keys here are " + String.join(", ", known));
      }
    }
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
    JsonNode value = node == null ? null : node.get(key);
    return value == null || value.isNull() ? null : value;
  }

  private String path(String key) {
    return path.isEmpty() ? key : path + "." + key;
  }

  private OkraException wrong(String where, String expected) {
    return new OkraException(
        ConfigurationErrorCode.WRONG_TYPE,
        file + ": " + (where.isEmpty() ? "the configuration" : where) + " has to be " + expected,
        "see docs/configuration.md for every key");
  }
}
