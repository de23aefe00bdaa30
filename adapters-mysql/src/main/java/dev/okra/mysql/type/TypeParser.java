package dev.okra.mysql.type;

import dev.okra.domain.relational.SqlType;
import dev.okra.domain.relational.SqlType.BuiltIn;
import dev.okra.domain.relational.SqlType.InlineEnum;
import dev.okra.domain.relational.SqlType.InlineSet;
import dev.okra.jdbc.script.LexicalRules;
import dev.okra.jdbc.script.SqlLexer;
import dev.okra.jdbc.script.SqlToken;
import dev.okra.jdbc.script.SqlToken.Kind;
import dev.okra.jdbc.script.UnterminatedTokenException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Reads the text of a type, as a person writes it or as {@code
 * information_schema.columns.column_type} holds it, into the one form that all servers share.
 */
final class TypeParser {
  private final String text;
  private final List<SqlToken> tokens;
  private int position;

  private TypeParser(String text, List<SqlToken> tokens) {
    this.text = text;
    this.tokens = tokens;
  }

  /** The type, or empty where the text is none that okra knows. */
  static Optional<SqlType> parse(String text) {
    List<SqlToken> tokens = new ArrayList<>();
    SqlLexer lexer = new SqlLexer(text, LexicalRules.MYSQL);
    try {
      for (SqlToken t = lexer.next(); t.kind() != Kind.END; t = lexer.next()) {
        tokens.add(t);
      }
    } catch (UnterminatedTokenException e) {
      // An open quote: the text is no type, which is what an empty result says.
      return Optional.empty();
    }
    return new TypeParser(text, tokens).type();
  }

  private Optional<SqlType> type() {
    String name = name();
    if (name.equals("enum") || name.equals("set")) {
      return values().filter(v -> !v.isEmpty()).map(v -> listed(name, v));
    }
    return numbers().flatMap(arguments -> builtIn(name, arguments));
  }

  private Optional<SqlType> builtIn(String name, List<Integer> arguments) {
    List<String> modifiers = new ArrayList<>();
    while (isWord(position)) {
      modifiers.add(word(position++));
    }
    return position == tokens.size()
        ? TypeForms.canonical(name, arguments, modifiers).map(BuiltIn.class::cast)
        : Optional.empty();
  }

  private static SqlType listed(String name, List<String> values) {
    return name.equals("enum") ? new InlineEnum(values) : new InlineSet(values);
  }

  /** The words of the name, such as {@code double precision}. */
  private String name() {
    if (!isWord(position)) {
      return "";
    }
    String first = word(position++);
    if (isWord(position) && TypeForms.isName(first + " " + word(position))) {
      return first + " " + word(position++);
    }
    return first;
  }

  private Optional<List<Integer>> numbers() {
    List<Integer> numbers = new ArrayList<>();
    if (!isSymbol("(")) {
      return Optional.of(numbers);
    }
    do {
      position++;
      if (!isSmallNumber(position)) {
        return Optional.empty();
      }
      numbers.add(Integer.valueOf(tokens.get(position++).in(text)));
    } while (isSymbol(","));
    return closed(numbers);
  }

  private Optional<List<String>> values() {
    List<String> values = new ArrayList<>();
    if (!isSymbol("(")) {
      return Optional.empty();
    }
    do {
      position++;
      if (position >= tokens.size() || tokens.get(position).kind() != Kind.TEXT) {
        return Optional.empty();
      }
      values.add(TextLiteral.read(tokens.get(position++).in(text)));
    } while (isSymbol(","));
    return closed(values).filter(v -> position == tokens.size());
  }

  private <T> Optional<T> closed(T result) {
    if (!isSymbol(")")) {
      return Optional.empty();
    }
    position++;
    return Optional.of(result);
  }

  private boolean isSmallNumber(int index) {
    return index < tokens.size()
        && tokens.get(index).kind() == Kind.NUMBER
        && tokens.get(index).in(text).matches("[0-9]{1,9}");
  }

  private boolean isWord(int index) {
    return index < tokens.size() && tokens.get(index).kind() == Kind.WORD;
  }

  private String word(int index) {
    return tokens.get(index).in(text).toLowerCase(Locale.ROOT);
  }

  private boolean isSymbol(String symbol) {
    return position < tokens.size()
        && tokens.get(position).kind() == Kind.SYMBOL
        && tokens.get(position).in(text).equals(symbol);
  }
}
