package dev.okra.diff.text;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The names of the columns that a query yields, as far as its text says them. */
public final class SelectList {
  private static final Set<String> ENDS =
      Set.of(
          "from",
          "where",
          "group",
          "having",
          "window",
          "union",
          "intersect",
          "except",
          "order",
          "limit",
          "offset",
          "fetch",
          "for");

  /** What a column may be called by such a word after. */
  private static final Set<String> BEFORE_NAME = Set.of(",", ".", "as", "select");

  private SelectList() {}

  /**
   * The names of a query's columns, in lower case; nothing where one of them is not said, as with
   * {@code *} and expressions without a name. Databases that print queries anew say them all.
   */
  public static Optional<Set<String>> columns(String query) {
    List<SqlToken> last = lastTokens(SqlTokens.of(query));
    boolean said = !last.isEmpty() && last.stream().allMatch(t -> t.kind() == SqlToken.Kind.NAME);
    Set<String> names = new HashSet<>();
    last.forEach(t -> names.add(t.text()));
    return said ? Optional.of(names) : Optional.empty();
  }

  /** The last token of each item of the outermost list. */
  private static List<SqlToken> lastTokens(List<SqlToken> tokens) {
    List<SqlToken> last = new ArrayList<>();
    int depth = 0;
    SqlToken before = null;
    for (SqlToken token : tokens) {
      boolean outside = depth == 0;
      if (before == null) {
        before = outside && token.is("select") ? token : null;
      } else if (outside && token.is(",")) {
        last.add(before);
        before = token;
      } else if (outside && ENDS.contains(token.text()) && !isName(before, token)) {
        break;
      } else {
        before = token;
      }
      depth += token.is("(") ? 1 : token.is(")") ? -1 : 0;
    }
    if (before != null) {
      last.add(before);
    }
    return last;
  }

  private static boolean isName(SqlToken before, SqlToken token) {
    return token.kind() == SqlToken.Kind.NAME && BEFORE_NAME.contains(before.text());
  }
}
