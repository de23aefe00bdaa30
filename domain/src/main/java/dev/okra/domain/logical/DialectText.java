package dev.okra.domain.logical;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A text of SQL that may differ between dialects: an override of a column's type, the body of a
 * view, a default.
 *
 * @param byDialect from a dialect's id to its text; the key {@link #ANY} serves every other dialect
 */
public record DialectText(Map<String, String> byDialect) {
  /** The key of the text for all dialects that have none of their own. */
  public static final String ANY = "";

  /** No text at all. */
  public static final DialectText NONE = new DialectText(Map.of());

  public DialectText {
    byDialect = Collections.unmodifiableMap(new TreeMap<>(byDialect));
  }

  /** The same text for every dialect. */
  public static DialectText any(String text) {
    return new DialectText(Map.of(ANY, text));
  }

  /** The text for a dialect, if there is one. */
  public Optional<String> forDialect(String dialect) {
    String own = byDialect.get(dialect);
    return Optional.ofNullable(own != null ? own : byDialect.get(ANY));
  }

  /** The same with another text for a dialect; what serves all dialects goes on doing so. */
  public DialectText with(String dialect, String text) {
    Map<String, String> texts = new TreeMap<>(byDialect);
    boolean own = texts.containsKey(dialect) || !texts.containsKey(ANY);
    texts.put(own ? dialect : ANY, text);
    return new DialectText(texts);
  }

  /** Whether no dialect has a text. */
  public boolean isEmpty() {
    return byDialect.isEmpty();
  }
}
