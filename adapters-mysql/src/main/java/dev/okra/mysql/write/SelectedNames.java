package dev.okra.mysql.write;

import dev.okra.jdbc.script.LexicalRules;
import dev.okra.jdbc.script.SqlLexer;
import dev.okra.jdbc.script.SqlToken;
import dev.okra.jdbc.script.SqlToken.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The names that a query gives its columns with AS, as the servers write every view down. */
final class SelectedNames {
  private static final Set<String> END =
      Set.of("from", "union", "except", "intersect", "where", "order", "limit", "group", "having");

  private SelectedNames() {}

  /** In order; what is not named with AS is missing. */
  static List<String> of(String query) {
    List<String> names = new ArrayList<>();
    SqlLexer lexer = new SqlLexer(query, LexicalRules.MYSQL);
    int depth = 0;
    String before = "";
    for (SqlToken token = lexer.next(); token.kind() != Kind.END; token = lexer.next()) {
      String text = token.in(query);
      depth += text.equals("(") ? 1 : text.equals(")") ? -1 : 0;
      String word = token.kind() == Kind.WORD ? text.toLowerCase(Locale.ROOT) : "";
      if (depth == 0 && END.contains(word)) {
        return names;
      }
      if (depth == 0 && token.kind() == Kind.QUOTED_NAME && before.equals("as")) {
        names.add(text.substring(1, text.length() - 1).replace("``", "`"));
      }
      before = word;
    }
    return names;
  }
}
