package dev.okra.sqlite.type;

import dev.okra.jdbc.script.LexicalRules;
import dev.okra.jdbc.script.SqlLexer;
import dev.okra.jdbc.script.SqlToken;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Brings expressions to one form. SQLite keeps them as they were typed, and writes some names anew
 * when a column is renamed; so two spellings of one expression are made equal here: white space,
 * comments, parentheses around all of it, the case of keywords, and needless quotes around the
 * names of columns.
 */
public final class ExpressionText {
  /** Words that are reserved, and are called like functions. */
  private static final Set<String> CALLED = Set.of("cast", "if", "raise", "glob", "like");

  private static final List<String> OPERATORS =
      List.of("->>", "->", "||", "<=", ">=", "<>", "!=", "==", "<<", ">>");

  private final String text;
  private final Set<String> names;
  private final StringBuilder result = new StringBuilder();
  private Previous previous = Previous.START;

  /** What the last piece was, as far as it says whether a space follows. */
  private enum Previous {
    /** Nothing, an opening parenthesis or a dot: no space follows. */
    START,
    /** A value, a name or a closing parenthesis: an operator that follows has two operands. */
    OPERAND,
    /** A name that may be a function's. */
    NAME,
    /** An operator, a comma or a keyword: a sign that follows belongs to a value. */
    OPERATOR,
    /** A sign that belongs to what follows. */
    SIGN
  }

  private ExpressionText(String text, Set<String> names) {
    this.text = text;
    this.names = names;
  }

  /**
   * The one form of an expression; the one form itself stays as it is.
   *
   * @param text what stands between the parentheses of a check, a default and so on
   * @param names keys ({@link SqliteNames#key}) of the names that are surely columns or tables:
   *     elsewhere {@code "a"} may be a text
   */
  public static String canonical(String text, Set<String> names) {
    return new ExpressionText(text, names).write();
  }

  private String write() {
    List<SqlToken> tokens = withoutParentheses(tokens());
    for (int i = 0; i < tokens.size(); i++) {
      i += piece(tokens, i);
    }
    return result.toString();
  }

  private List<SqlToken> tokens() {
    SqlLexer lexer = new SqlLexer(text, LexicalRules.SQLITE);
    List<SqlToken> tokens = new ArrayList<>();
    for (SqlToken token = lexer.next(); token.kind() != SqlToken.Kind.END; token = lexer.next()) {
      if (token.kind() != SqlToken.Kind.COMMENT) {
        tokens.add(token);
      }
    }
    return tokens;
  }

  private List<SqlToken> withoutParentheses(List<SqlToken> tokens) {
    List<SqlToken> inside = tokens;
    while (isEnclosed(inside)) {
      inside = inside.subList(1, inside.size() - 1);
    }
    return inside;
  }

  private boolean isEnclosed(List<SqlToken> tokens) {
    int depth = 0;
    for (int i = 0; i < tokens.size(); i++) {
      depth += isSymbol(tokens.get(i), '(') ? 1 : isSymbol(tokens.get(i), ')') ? -1 : 0;
      if (depth == 0) {
        return i > 1 && i == tokens.size() - 1;
      }
    }
    return false;
  }

  private boolean isSymbol(SqlToken token, char symbol) {
    return token.kind() == SqlToken.Kind.SYMBOL && text.charAt(token.start()) == symbol;
  }

  /** Writes the piece that starts at a token; how many further tokens it has taken. */
  private int piece(List<SqlToken> tokens, int index) {
    SqlToken token = tokens.get(index);
    switch (token.kind()) {
      case WORD -> {
        return word(tokens, index);
      }
      case QUOTED_NAME -> append(quotedName(token.in(text)), Previous.NAME);
      case TEXT, NUMBER -> append(token.in(text), Previous.OPERAND);
      case SYMBOL, SEPARATOR -> {
        return symbol(tokens, index);
      }
      case COMMENT, END -> throw new IllegalStateException("left out before");
    }
    return 0;
  }

  private int word(List<SqlToken> tokens, int index) {
    SqlToken token = tokens.get(index);
    String word = token.in(text);
    if (isBlob(tokens, index)) {
      append("x" + tokens.get(index + 1).in(text), Previous.OPERAND);
      return 1;
    }
    if (!SqliteNames.RESERVED.contains(word)) {
      append(word, Previous.NAME);
    } else if (CALLED.contains(word.toLowerCase(Locale.ROOT))) {
      append(word.toUpperCase(Locale.ROOT), Previous.NAME);
    } else {
      append(word.toUpperCase(Locale.ROOT), isValue(word) ? Previous.OPERAND : Previous.OPERATOR);
    }
    return 0;
  }

  private boolean isBlob(List<SqlToken> tokens, int index) {
    SqlToken token = tokens.get(index);
    return token.in(text).equalsIgnoreCase("x")
        && index + 1 < tokens.size()
        && tokens.get(index + 1).kind() == SqlToken.Kind.TEXT
        && tokens.get(index + 1).start() == token.end();
  }

  private static boolean isValue(String word) {
    return switch (word.toUpperCase(Locale.ROOT)) {
      case "NULL",
          "TRUE",
          "FALSE",
          "CURRENT_DATE",
          "CURRENT_TIME",
          "CURRENT_TIMESTAMP",
          "END",
          "ISNULL",
          "NOTNULL" ->
          true;
      default -> false;
    };
  }

  private String quotedName(String quoted) {
    String name = SqliteNames.unquoted(quoted);
    return names.contains(SqliteNames.key(name))
        ? SqliteNames.QUOTING.identifier(name)
        : SqliteNames.QUOTING.quoted(name);
  }

  private int symbol(List<SqlToken> tokens, int index) {
    SqlToken token = tokens.get(index);
    char symbol = text.charAt(token.start());
    switch (symbol) {
      case '(' -> openParenthesis();
      case ')' -> appendTight(")", Previous.OPERAND);
      case ',', ';' -> appendTight(String.valueOf(symbol), Previous.OPERATOR);
      case '.' -> dot();
      default -> {
        return operator(tokens, index);
      }
    }
    return 0;
  }

  private void openParenthesis() {
    if (previous == Previous.NAME) {
      appendTight("(", Previous.START);
    } else {
      append("(", Previous.START);
    }
  }

  /** Between names, or the beginning of a number such as {@code .5}. */
  private void dot() {
    if (previous == Previous.NAME || previous == Previous.OPERAND) {
      appendTight(".", Previous.START);
    } else {
      append(".", Previous.START);
    }
  }

  private int operator(List<SqlToken> tokens, int index) {
    int start = tokens.get(index).start();
    for (String operator : OPERATORS) {
      if (text.startsWith(operator, start)) {
        append(operator, Previous.OPERATOR);
        return operator.length() - 1;
      }
    }
    char symbol = text.charAt(start);
    boolean operand = previous == Previous.OPERAND || previous == Previous.NAME;
    boolean sign = symbol == '~' || (!operand && (symbol == '-' || symbol == '+'));
    if (previous == Previous.SIGN) {
      // Two dashes side by side would begin a comment.
      result.append(' ');
    }
    append(String.valueOf(symbol), sign ? Previous.SIGN : Previous.OPERATOR);
    return 0;
  }

  private void append(String piece, Previous kind) {
    if (previous != Previous.START && previous != Previous.SIGN) {
      result.append(' ');
    }
    appendTight(piece, kind);
  }

  private void appendTight(String piece, Previous kind) {
    result.append(piece);
    previous = kind;
  }
}
