package dev.okra.sqlite.type;

import dev.okra.domain.port.DatabaseErrorCode;
import dev.okra.domain.port.DatabaseException;
import dev.okra.domain.relational.SqlType;
import dev.okra.domain.relational.SqlType.BuiltIn;
import dev.okra.domain.relational.SqlType.Unknown;
import dev.okra.jdbc.script.LexicalRules;
import dev.okra.jdbc.script.SqlLexer;
import dev.okra.jdbc.script.SqlToken;
import dev.okra.jdbc.script.UnterminatedTokenException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Types as they are declared. SQLite takes any words for a type, with up to two numbers in
 * parentheses, and does not look at their case.
 */
public final class TypeText {
  /** They would begin a rule of the column. */
  private static final Set<String> NO_TYPE_WORDS = Set.of("generated", "always");

  private static final int MAX_ARGUMENTS = 2;

  private final String text;
  private final List<SqlToken> tokens = new ArrayList<>();
  private int position;

  private TypeText(String text) {
    this.text = text;
    SqlLexer lexer = new SqlLexer(text, LexicalRules.SQLITE);
    for (SqlToken token = lexer.next(); token.kind() != SqlToken.Kind.END; token = lexer.next()) {
      if (token.kind() != SqlToken.Kind.COMMENT) {
        tokens.add(token);
      }
    }
  }

  /** The type that a text names, in upper case; fails with {@code OKRA-D016}. */
  public static SqlType parse(String text) {
    try {
      return new TypeText(text.strip()).read();
    } catch (UnterminatedTokenException e) {
      throw invalid(text);
    }
  }

  /** The type as SQL; empty for a column without one. */
  public static String render(SqlType type) {
    return type.accept(new Renderer());
  }

  private SqlType read() {
    List<String> words = new ArrayList<>();
    boolean plain = true;
    while (atWord()) {
      plain &= tokens.get(position).kind() == SqlToken.Kind.WORD;
      words.add(next().toUpperCase(Locale.ROOT));
    }
    List<String> arguments = words.isEmpty() ? List.of() : arguments();
    if (position < tokens.size()) {
      throw invalid(text);
    }
    boolean known = plain && !words.isEmpty() && arguments.stream().allMatch(TypeText::isCount);
    return known
        ? BuiltIn.of(
            String.join(" ", words),
            arguments.stream().map(Integer::valueOf).toArray(Integer[]::new))
        : new Unknown(withoutOuterComments());
  }

  private String withoutOuterComments() {
    return tokens.isEmpty()
        ? ""
        : text.substring(tokens.get(0).start(), tokens.get(tokens.size() - 1).end());
  }

  private boolean atWord() {
    if (position == tokens.size()) {
      return false;
    }
    SqlToken token = tokens.get(position);
    return switch (token.kind()) {
      case WORD -> {
        String word = token.in(text).toLowerCase(Locale.ROOT);
        yield !SqliteNames.RESERVED.contains(word) && !NO_TYPE_WORDS.contains(word);
      }
      case QUOTED_NAME, TEXT -> true;
      case NUMBER, SEPARATOR, SYMBOL, COMMENT, END -> false;
    };
  }

  private List<String> arguments() {
    List<String> arguments = new ArrayList<>();
    if (!accept("(")) {
      return arguments;
    }
    do {
      String sign = accept("-") ? "-" : "";
      boolean plus = sign.isEmpty() && accept("+");
      if (position == tokens.size() || tokens.get(position).kind() != SqlToken.Kind.NUMBER) {
        throw invalid(text);
      }
      arguments.add((plus ? "+" : sign) + next());
    } while (arguments.size() < MAX_ARGUMENTS && accept(","));
    if (!accept(")")) {
      throw invalid(text);
    }
    return arguments;
  }

  private boolean accept(String symbol) {
    boolean found = position < tokens.size() && tokens.get(position).in(text).equals(symbol);
    position += found ? 1 : 0;
    return found;
  }

  private String next() {
    return tokens.get(position++).in(text);
  }

  private static boolean isCount(String argument) {
    return argument.matches("0|[1-9][0-9]{0,8}");
  }

  private static DatabaseException invalid(String text) {
    return new DatabaseException(
        DatabaseErrorCode.INVALID_TYPE,
        "'" + text + "' is no type of SQLite",
        "write words with up to two numbers, such as VARCHAR(20); rules like NOT NULL are written in the schema",
        null,
        null,
        null);
  }

  /** Writes types. */
  private static final class Renderer implements SqlType.Visitor<String> {
    @Override
    public String builtIn(BuiltIn type) {
      String arguments =
          type.arguments().stream().map(String::valueOf).collect(Collectors.joining(", "));
      return type.name() + (arguments.isEmpty() ? "" : "(" + arguments + ")");
    }

    @Override
    public String unknown(Unknown type) {
      return type.text();
    }

    @Override
    public String userDefined(SqlType.UserDefined type) {
      throw unsupported("types of its own, such as '" + type.name() + "'");
    }

    @Override
    public String arrayOf(SqlType.ArrayOf type) {
      throw unsupported("arrays");
    }

    @Override
    public String inlineEnum(SqlType.InlineEnum type) {
      throw unsupported("enum types");
    }

    @Override
    public String inlineSet(SqlType.InlineSet type) {
      throw unsupported("set types");
    }

    private static DatabaseException unsupported(String what) {
      return new DatabaseException(
          DatabaseErrorCode.UNSUPPORTED_CHANGE,
          "SQLite has no " + what,
          "use a type that SQLite has: TEXT, INTEGER, REAL or BLOB",
          null,
          null,
          null);
    }
  }
}
