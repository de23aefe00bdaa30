package dev.okra.diff.text;

import dev.okra.diff.text.SqlToken.Kind;
import java.util.ArrayList;
import java.util.List;

/**
 * The texts that a condition holds a column to, or the elements of a list in it. Three forms are
 * recognised: {@code role IN ('A', 'B')}; MySQL's {@code json_contains(json_array('A','B'), tags)};
 * and for lists on SQLite a condition with {@code json_quote('A')} for each value.
 */
public final class ListedValues {
  private static final String ELEMENT = "json_quote";
  private static final String ELEMENTS = "json_array";

  private ListedValues() {}

  /** The values, in order; empty where the condition has none of the forms. */
  public static List<String> of(String sql) {
    List<SqlToken> tokens = SqlTokens.of(sql);
    if (sayEachElement(tokens)) {
      return elements(tokens);
    }
    if (has(tokens, "json_contains") && has(tokens, ELEMENTS)) {
      return arrayElements(tokens);
    }
    return has(tokens, "in") ? literals(tokens) : List.of();
  }

  /** Whether a condition repeats a part of itself for each value that elements may have. */
  public static boolean sayEachElement(List<SqlToken> tokens) {
    return has(tokens, ELEMENT);
  }

  private static boolean has(List<SqlToken> tokens, String name) {
    return tokens.stream().anyMatch(t -> t.kind() == Kind.NAME && t.is(name));
  }

  private static List<String> elements(List<SqlToken> tokens) {
    List<String> values = new ArrayList<>();
    for (int i = 2; i < tokens.size(); i++) {
      if (tokens.get(i).kind() == Kind.LITERAL && tokens.get(i - 2).is(ELEMENT)) {
        values.add(tokens.get(i).text());
      }
    }
    return values;
  }

  /** There, a backslash in a text is written twice. */
  private static List<String> arrayElements(List<SqlToken> tokens) {
    List<String> values = new ArrayList<>();
    boolean inside = false;
    for (SqlToken token : tokens) {
      if (token.is(ELEMENTS)) {
        inside = true;
      } else if (token.is(")")) {
        inside = false;
      } else if (inside && token.kind() == Kind.LITERAL) {
        values.add(token.text().replace("\\\\", "\\"));
      }
    }
    return values;
  }

  private static List<String> literals(List<SqlToken> tokens) {
    return tokens.stream().filter(t -> t.kind() == Kind.LITERAL).map(SqlToken::text).toList();
  }
}
