package dev.okra.jdbc.name;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.okra.domain.port.DatabaseErrorCode;
import dev.okra.domain.port.DatabaseException;
import dev.okra.domain.relational.ObjectName;
import dev.okra.jdbc.name.Quoting.Style;
import java.util.List;
import org.junit.jupiter.api.Test;

class QuotingTest {
  private static final ReservedWords WORDS = ReservedWords.load(QuotingTest.class, "words.txt");
  private static final Quoting FOLDING = new Quoting(Style.DOUBLE_QUOTES_FOLDING, WORDS);
  private static final Quoting KEEPING = new Quoting(Style.DOUBLE_QUOTES, WORDS);
  private static final Quoting BACKTICKS = new Quoting(Style.BACKTICKS, WORDS);

  @Test
  void plainNamesAreNotQuoted() {
    assertThat(FOLDING.identifiers(List.of("users", "_a1"))).isEqualTo("users, _a1");
  }

  @Test
  void reservedWordsAreQuotedInAnyCase() {
    assertThat(KEEPING.identifier("Order")).isEqualTo("\"Order\"");
    assertThat(BACKTICKS.identifier("select")).isEqualTo("`select`");
  }

  @Test
  void upperCaseIsQuotedWhereTheServerWouldFoldIt() {
    assertThat(FOLDING.identifier("Users")).isEqualTo("\"Users\"");
    assertThat(KEEPING.identifier("Users")).isEqualTo("Users");
  }

  @Test
  void oddNamesAreQuoted() {
    assertThat(KEEPING.identifier("a b")).isEqualTo("\"a b\"");
    assertThat(KEEPING.identifier("1a")).isEqualTo("\"1a\"");
    assertThat(KEEPING.identifier("größe")).isEqualTo("\"größe\"");
    assertThat(KEEPING.identifier("")).isEqualTo("\"\"");
    assertThat(KEEPING.identifier("a.b")).isEqualTo("\"a.b\"");
    assertThat(KEEPING.identifier("a\"; DROP TABLE x")).isEqualTo("\"a\"\"; DROP TABLE x\"");
    assertThat(BACKTICKS.identifier("a`b\"")).isEqualTo("`a``b\"`");
  }

  @Test
  void schemaAndNameAreQuotedEach() {
    assertThat(KEEPING.identifier(new ObjectName("my schema", "order")))
        .isEqualTo("\"my schema\".\"order\"");
    assertThat(KEEPING.identifier(ObjectName.of("order"))).isEqualTo("\"order\"");
  }

  @Test
  void textsEscapeWhatWouldEndThem() {
    assertThat(KEEPING.literals(List.of("it's", "a\\"))).isEqualTo("'it''s', 'a\\'");
    assertThat(BACKTICKS.literal("it's \\' \\")).isEqualTo("'it''s \\\\'' \\\\'");
  }

  @Test
  void nulIsRefused() {
    assertThatThrownBy(() -> KEEPING.literal("a\0b"))
        .isInstanceOfSatisfying(
            DatabaseException.class,
            e -> assertThat(e.code()).isEqualTo(DatabaseErrorCode.UNSUPPORTED_CHANGE));
    assertThatThrownBy(() -> KEEPING.identifier("a\0b")).isInstanceOf(DatabaseException.class);
  }
}
