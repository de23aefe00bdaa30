package dev.okra.sqlite.type;

import static org.assertj.core.api.Assertions.assertThat;

import dev.okra.domain.port.DatabaseUrl;
import dev.okra.domain.port.Session;
import dev.okra.sqlite.SqliteDialect;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExpressionTextTest {
  private static final Set<String> NAMES = Set.of("a", "b c", "order");

  @ParameterizedTest
  @CsvSource(
      delimiterString = "=>",
      quoteCharacter = '`',
      value = {
        "a>0 => a > 0",
        "( (a) ) => a",
        "(a)+(b) => (a) + (b)",
        "\"a\" => a",
        "[b c]||\"order\" => \"b c\" || \"order\"",
        "\"text\" => \"text\"",
        "a in('x','y') => a IN ('x', 'y')",
        "Length( a )<=5 and not b => Length(a) <= 5 AND NOT b",
        "a /* c */ = -- d => a =",
        "-1 => -1",
        "- - 1 => - -1",
        "a-1 => a - 1",
        "a - -1 => a - -1",
        "a IN (-1,+2) => a IN (-1, +2)",
        "X'0a'||x'0B' => x'0a' || x'0B'",
        "a->>'$.x' => a ->> '$.x'",
        "a<>-1 => a <> -1",
        "new.a is not old.a => new.a IS NOT old.a",
        ".5+1.e3 => .5 + 1.e3",
        "case when a then 1 else 2 end => CASE WHEN a THEN 1 ELSE 2 END",
        "cast(a as text) => CAST(a AS text)",
        "a COLLATE nocase => a COLLATE nocase",
        "count(*) => count(*)",
        "~a&1 => ~a & 1",
        "f() => f()",
        "'it''s -- ; ('||a => 'it''s -- ; (' || a"
      })
  void spellingsOfOneExpressionBecomeOne(String text, String canonical) {
    assertThat(ExpressionText.canonical(text, NAMES)).isEqualTo(canonical);
    assertThat(ExpressionText.canonical(canonical, NAMES)).isEqualTo(canonical);
  }

  @Property(tries = 500)
  void oneFormStaysAsItIsAndMeansTheSame(@ForAll("expressions") String text) {
    String canonical = ExpressionText.canonical(text, Set.of());
    assertThat(ExpressionText.canonical(canonical, Set.of())).isEqualTo(canonical);
    assertThat(value(canonical)).isEqualTo(value(text));
  }

  private static String value(String expression) {
    try (Session session = new SqliteDialect().connect(DatabaseUrl.parse("sqlite::memory:"))) {
      String sql = "SELECT quote((" + expression + "\n)) AS v";
      return session.query(sql).get(0).optionalText("v").orElse("NULL");
    }
  }

  /** Expressions over constants, with all the spacing that SQL allows. */
  @Provide
  Arbitrary<String> expressions() {
    Arbitrary<String> space = Arbitraries.of("", " ", "\n", " /* ( */ ", " -- )\n", "\t");
    Arbitrary<String> constant =
        Arbitraries.of("1", ".5", "2e-1", "'a'", "x'41'", "NULL", "'it''s'", "0x1F", "true");
    Arbitrary<String> operator =
        Arbitraries.of(
            " + ", "-", "||", " AND ", "<=", " is not ", "<>", "&", "* -", "- -", "=~", "<<");
    Arbitrary<String> leaf = Combinators.combine(space, constant, space).as((a, b, c) -> a + b + c);
    return Arbitraries.recursive(
        () -> leaf,
        inner ->
            Arbitraries.oneOf(
                Combinators.combine(inner, operator, inner).as((a, o, b) -> beside(a + o, b)),
                inner.map(e -> "(" + e + ")"),
                inner.map(e -> beside("-", e)),
                inner.map(e -> "coalesce(" + e + ",1)"),
                inner.map(e -> "case when" + " " + e + " then 1 else(2)end"),
                inner.map(e -> "cast(" + e + " as text)")),
        0,
        3);
  }

  /** Two dashes side by side would begin a comment. */
  private static String beside(String left, String right) {
    return left + (left.endsWith("-") && right.startsWith("-") ? " " : "") + right;
  }

  @Test
  void reservedWordsAreThoseThatSqliteRefuses() {
    List<String> refused =
        List.of(
            "select",
            "order",
            "table",
            "index",
            "check",
            "group",
            "values",
            "returning",
            "nothing");
    assertThat(refused).allMatch(SqliteNames.RESERVED::contains);
    assertThat(refused.stream().map(SqliteNames.QUOTING::identifier).collect(Collectors.toList()))
        .allMatch(q -> q.startsWith("\""));
  }
}
