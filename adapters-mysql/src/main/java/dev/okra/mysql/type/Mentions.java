package dev.okra.mysql.type;

import dev.okra.jdbc.script.LexicalRules;
import dev.okra.jdbc.script.SqlLexer;
import dev.okra.jdbc.script.SqlToken;
import dev.okra.jdbc.script.SqlToken.Kind;
import dev.okra.jdbc.script.UnterminatedTokenException;
import java.util.HashSet;
import java.util.Set;

/** The names in a text of SQL, whatever they name. */
public final class Mentions {
  private Mentions() {}

  /** Each name once, without its quotes. */
  public static Set<String> in(String sql) {
    Set<String> names = new HashSet<>();
    SqlLexer lexer = new SqlLexer(sql, LexicalRules.MYSQL);
    try {
      for (SqlToken t = lexer.next(); t.kind() != Kind.END; t = lexer.next()) {
        if (t.kind() == Kind.WORD) {
          names.add(t.in(sql));
        } else if (t.kind() == Kind.QUOTED_NAME) {
          names.add(sql.substring(t.start() + 1, t.end() - 1).replace("``", "`"));
        }
      }
    } catch (UnterminatedTokenException e) {
      // The server will say so; until then the names before the open quote are enough.
      return names;
    }
    return names;
  }
}
