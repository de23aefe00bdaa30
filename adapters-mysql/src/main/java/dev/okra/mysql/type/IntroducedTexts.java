package dev.okra.mysql.type;

import dev.okra.jdbc.script.LexicalRules;
import dev.okra.jdbc.script.SqlLexer;
import dev.okra.jdbc.script.SqlToken;
import dev.okra.jdbc.script.SqlToken.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;

/** Texts that say in which character set they are: {@code _latin1'x'}. */
public final class IntroducedTexts {

  /** Writes such a text anew. */
  @FunctionalInterface
  public interface Writer {

    /**
     * The text as it is to be written, with or without an introducer.
     *
     * @param characterSet in lower case, without the underscore
     * @param text between single quotes, as it stands in the expression
     * @param collated whether a collation follows, which may belong to that character set alone
     */
    String write(String characterSet, String text, boolean collated);
  }

  private IntroducedTexts() {}

  /** An expression with all of them written anew. */
  public static String rewritten(String sql, Writer writer) {
    return rewritten(sql, writer, rest -> rest);
  }

  /**
   * An expression with all of them written anew.
   *
   * @param others writes what stands between them anew
   */
  static String rewritten(String sql, Writer writer, UnaryOperator<String> others) {
    List<SqlToken> tokens = tokens(sql);
    StringBuilder result = new StringBuilder(sql.length());
    int copied = 0;
    for (int i = 1; i < tokens.size(); i++) {
      SqlToken text = tokens.get(i);
      SqlToken introducer = tokens.get(i - 1);
      String name = introducer.in(sql).toLowerCase(Locale.ROOT);
      if (text.kind() == Kind.TEXT && name.startsWith("_")) {
        boolean collated =
            i + 1 < tokens.size() && tokens.get(i + 1).in(sql).equalsIgnoreCase("collate");
        result.append(others.apply(sql.substring(copied, introducer.start())));
        result.append(writer.write(name.substring(1), text.in(sql), collated));
        copied = text.end();
      }
    }
    return result.append(others.apply(sql.substring(copied))).toString();
  }

  private static List<SqlToken> tokens(String sql) {
    List<SqlToken> tokens = new ArrayList<>();
    SqlLexer lexer = new SqlLexer(sql, LexicalRules.MYSQL);
    for (SqlToken t = lexer.next(); t.kind() != Kind.END; t = lexer.next()) {
      tokens.add(t);
    }
    return tokens;
  }
}
