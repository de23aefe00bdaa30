package dev.okra.diff.hazard;

import dev.okra.diff.text.ListedValues;
import dev.okra.diff.text.SqlToken;
import dev.okra.diff.text.SqlToken.Kind;
import dev.okra.diff.text.SqlTokens;
import dev.okra.domain.relational.Check;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Whether rows that obeyed some conditions obey another one. Texts of SQL are not understood; three
 * forms are recognised: the same condition, one that differs only in wider bounds ({@code
 * length(name) <= 100} becomes {@code <= 200}), and one with a longer list of values ({@code role
 * IN ('A', 'B')}).
 *
 * @param verdict what is known
 * @param removed the values that the list loses, by their names before the plan
 */
record CheckComparison(Verdict verdict, List<String> removed) {
  /** Words that turn wider into stricter. */
  private static final Set<String> REVERSING = Set.of("not", "or", "<>", "!=", "case", "xor", "!");

  /** What is known of a condition. */
  enum Verdict {
    /** Rows obeyed it already. */
    IMPLIED,
    /** It is one that rows obeyed, but for values that its list loses. */
    FEWER_VALUES,
    /** Nothing is known. */
    UNKNOWN
  }

  /**
   * Compares a condition with those that rows obeyed.
   *
   * @param columns from names of columns now to those before
   * @param values from values now to those before
   */
  static CheckComparison of(
      Check check, List<Check> obeyed, Map<String, String> columns, Map<String, String> values) {
    Map<String, String> folded = new HashMap<>();
    columns.forEach(
        (now, before) -> folded.put(now.toLowerCase(Locale.ROOT), before.toLowerCase(Locale.ROOT)));
    List<SqlToken> after = tokens(check, folded, values);
    CheckComparison best = new CheckComparison(Verdict.UNKNOWN, List.of());
    for (Check before : obeyed) {
      CheckComparison found = compare(tokens(before, Map.of(), Map.of()), after);
      if (found.verdict().compareTo(best.verdict()) < 0) {
        best = found;
      }
    }
    return best;
  }

  private static CheckComparison compare(List<SqlToken> before, List<SqlToken> after) {
    if (before.equals(after) || isWider(before, after)) {
      return new CheckComparison(Verdict.IMPLIED, List.of());
    }
    boolean reversed = after.stream().anyMatch(CheckComparison::reverses);
    if (reversed || !skeleton(before).equals(skeleton(after))) {
      return new CheckComparison(Verdict.UNKNOWN, List.of());
    }
    List<String> removed = new ArrayList<>(literals(before));
    removed.removeAll(new HashSet<>(literals(after)));
    return new CheckComparison(removed.isEmpty() ? Verdict.IMPLIED : Verdict.FEWER_VALUES, removed);
  }

  private static boolean isWider(List<SqlToken> before, List<SqlToken> after) {
    if (before.size() != after.size() || after.stream().anyMatch(CheckComparison::reverses)) {
      return false;
    }
    for (int i = 0; i < before.size(); i++) {
      boolean same = before.get(i).equals(after.get(i));
      if (!same && (i == 0 || !isWiderBound(after.get(i - 1), before.get(i), after.get(i)))) {
        return false;
      }
    }
    return true;
  }

  private static boolean isWiderBound(SqlToken operator, SqlToken before, SqlToken after) {
    if (!isPlainNumber(before) || !isPlainNumber(after)) {
      return false;
    }
    int growth = new BigInteger(after.text()).compareTo(new BigInteger(before.text()));
    boolean upper = operator.is("<=") || operator.is("<");
    boolean lower = operator.is(">=") || operator.is(">");
    return (upper && growth > 0) || (lower && growth < 0);
  }

  private static boolean isPlainNumber(SqlToken token) {
    return token.kind() == Kind.NUMBER && token.text().chars().allMatch(c -> c >= '0' && c <= '9');
  }

  private static boolean reverses(SqlToken token) {
    return token.kind() != Kind.LITERAL && REVERSING.contains(token.text());
  }

  /**
   * The condition without its texts, their casts and the commas between them; what it says of each
   * element's values it says once.
   */
  private static List<SqlToken> skeleton(List<SqlToken> tokens) {
    List<SqlToken> result = new ArrayList<>();
    for (int i = 0; i < tokens.size(); i++) {
      SqlToken token = tokens.get(i);
      boolean cast = i > 1 && token.is("::") && tokens.get(i - 1).kind() == Kind.LITERAL;
      if (cast) {
        i++;
      } else if (token.kind() != Kind.LITERAL
          && !token.is(",")
          && !token.text().startsWith("_utf8")) {
        result.add(token);
      }
    }
    return ListedValues.sayEachElement(tokens) ? List.copyOf(new LinkedHashSet<>(result)) : result;
  }

  private static List<String> literals(List<SqlToken> tokens) {
    return tokens.stream().filter(t -> t.kind() == Kind.LITERAL).map(SqlToken::text).toList();
  }

  private static List<SqlToken> tokens(
      Check check, Map<String, String> columns, Map<String, String> values) {
    return SqlTokens.of(check.expression().sql()).stream()
        .map(
            t ->
                switch (t.kind()) {
                  case NAME -> new SqlToken(t.kind(), columns.getOrDefault(t.text(), t.text()));
                  case LITERAL -> new SqlToken(t.kind(), values.getOrDefault(t.text(), t.text()));
                  case NUMBER, SYMBOL -> t;
                })
        .toList();
  }
}
