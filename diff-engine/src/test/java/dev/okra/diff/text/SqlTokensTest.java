package dev.okra.diff.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.okra.diff.text.SqlToken.Kind;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class SqlTokensTest {

  @Test
  void tellsNamesFromTextsNumbersAndSymbols() {
    assertThat(SqlTokens.of("Length(\"Full Name\") <= 40 AND role = 'A'::text"))
        .containsExactly(
            new SqlToken(Kind.NAME, "length"),
            new SqlToken(Kind.SYMBOL, "("),
            new SqlToken(Kind.NAME, "full name"),
            new SqlToken(Kind.SYMBOL, ")"),
            new SqlToken(Kind.SYMBOL, "<="),
            new SqlToken(Kind.NUMBER, "40"),
            new SqlToken(Kind.NAME, "and"),
            new SqlToken(Kind.NAME, "role"),
            new SqlToken(Kind.SYMBOL, "="),
            new SqlToken(Kind.LITERAL, "A"),
            new SqlToken(Kind.SYMBOL, "::"),
            new SqlToken(Kind.NAME, "text"));
  }

  @Test
  void readsDoubledAndEscapedQuotes() {
    assertThat(SqlWords.of("x IN ('it''s', 'it\\'s', '')").literals())
        .containsExactly("it's", "it's", "");
    assertThat(SqlWords.of("`a``b` = \"c\"\"d\"").names()).containsExactly("a`b", "c\"d");
  }

  @Test
  void readsBracketsAsNamesOnlyWhereOneCanStand() {
    assertThat(SqlWords.of("[my column] > 1").mentions("my column")).isTrue();
    assertThat(SqlWords.of("tags[1] = 'x'").names()).containsExactly("tags", "1");
  }

  @Test
  void doesNotFindNamesInTexts() {
    assertThat(SqlWords.of("kind <> 'name'").mentions("name")).isFalse();
    assertThat(SqlWords.of("kind <> NAME").mentionsAny(Set.of("name"))).isTrue();
  }

  @Property(tries = 200)
  void readsAnyTextToItsEnd(@ForAll String sql) {
    assertThat(SqlTokens.of(sql).size()).isLessThanOrEqualTo(sql.length());
  }
}
