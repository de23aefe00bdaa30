package dev.okra.sqlite;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * The tokens of a text of SQL in one spelling: no comments, words and names in lower case and
 * without quotes, texts as they are. It shares nothing with okra's own lexer, so that a mistake of
 * one is not a mistake of both.
 */
record SqlWitness(List<String> tokens) {
  private static final Pattern TOKEN =
      Pattern.compile(
          "--[^\\n]*|/\\*.*?\\*/|'(?:[^']|'')*'|\"(?:[^\"]|\"\")*\"|`(?:[^`]|``)*`|\\[[^\\]]*\\]"
              + "|[\\p{L}\\p{N}_$]+|\\S",
          Pattern.DOTALL);

  SqlWitness {
    tokens = List.copyOf(tokens);
  }

  static SqlWitness of(String sql) {
    return new SqlWitness(
        TOKEN
            .matcher(sql)
            .results()
            .map(MatchResult::group)
            .filter(t -> !t.startsWith("--") && !t.startsWith("/*"))
            .map(SqlWitness::spelled)
            .toList());
  }

  private static String spelled(String token) {
    String inside = token.length() < 2 ? "" : token.substring(1, token.length() - 1);
    String name =
        switch (token.charAt(0)) {
          case '\'' -> token;
          case '"' -> inside.replace("\"\"", "\"");
          case '`' -> inside.replace("``", "`");
          case '[' -> inside;
          default -> token;
        };
    return name.startsWith("'") ? name : name.toLowerCase(Locale.ROOT);
  }

  /** The parts between the outermost parentheses, which commas part. */
  List<SqlWitness> inParentheses() {
    List<SqlWitness> parts = new ArrayList<>();
    int depth = 0;
    int start = tokens.indexOf("(") + 1;
    for (int i = start; i > 0 && i < tokens.size() && depth >= 0; i++) {
      String token = tokens.get(i);
      if (depth == 0 && (token.equals(",") || token.equals(")"))) {
        parts.add(from(start, i));
        start = i + 1;
      }
      depth += token.equals("(") ? 1 : token.equals(")") ? -1 : 0;
    }
    return parts;
  }

  /** What stands in the first parentheses, without further ones around all of it. */
  String expression() {
    List<String> inside = new ArrayList<>();
    for (SqlWitness part : inParentheses()) {
      inside.addAll(inside.isEmpty() ? List.of() : List.of(","));
      inside.addAll(part.tokens());
    }
    return new SqlWitness(inside).bare();
  }

  /** Without parentheses around all of it but a collation and a direction, which may follow. */
  String bare() {
    String ascending = text().replaceAll(" asc$", "");
    int close = closing();
    if (close < 0 || !ascending.startsWith("( ")) {
      return ascending;
    }
    String rest = from(close + 1, tokens.size()).text();
    boolean around = rest.matches("(collate \\w+)? ?(asc|desc)?");
    return around ? (from(1, close).bare() + " " + rest).strip() : ascending;
  }

  private int closing() {
    int depth = 0;
    for (int i = 0; i < tokens.size(); i++) {
      depth += tokens.get(i).equals("(") ? 1 : tokens.get(i).equals(")") ? -1 : 0;
      if (depth == 0) {
        return i;
      }
    }
    return -1;
  }

  SqlWitness from(int start, int end) {
    return new SqlWitness(tokens.subList(start, end));
  }

  /** Whether these words stand here. */
  boolean has(int index, String... words) {
    return index + words.length <= tokens.size()
        && tokens.subList(index, index + words.length).equals(List.of(words));
  }

  /** Whether it names these words somewhere, one after the other. */
  boolean says(String words) {
    return (" " + text() + " ").contains(" " + words + " ");
  }

  String text() {
    return String.join(" ", tokens);
  }
}
