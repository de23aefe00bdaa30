package dev.okra.jdbc.script;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.okra.domain.diagnostic.OkraException;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SqlFragmentsTest {
  private static final List<LexicalRules> ALL =
      List.of(LexicalRules.POSTGRES, LexicalRules.MYSQL, LexicalRules.SQLITE);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a > 1",
        "a IN ('x;', ')')",
        "(a) + (b)",
        "/* ; ) */ a",
        "a -- b\n + 1",
        "f(a /* x */)"
      })
  void wholePiecesAreTaken(String sql) {
    for (LexicalRules rules : ALL) {
      assertThat(SqlFragments.whole(sql, rules, "x")).isEqualTo(sql);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a;",
        "1); DROP TABLE x; --",
        ")(",
        "(a",
        "a)",
        "'a",
        "\"a",
        "/* a",
        "a -- b",
        "a\0b"
      })
  void brokenPiecesAreRefused(String sql) {
    for (LexicalRules rules : ALL) {
      assertThatThrownBy(() -> SqlFragments.whole(sql, rules, "the check 'c'"))
          .isInstanceOfSatisfying(
              OkraException.class, e -> assertThat(e.code()).isEqualTo(ScriptErrorCode.NOT_WHOLE))
          .hasMessageStartingWith("the check 'c' is not one piece of SQL");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"a # b", "'a\\' OR 1"})
  void whatOnlyMysqlTakesForOpenIsRefusedThere(String sql) {
    assertThat(SqlFragments.whole("a", LexicalRules.POSTGRES, "x")).isEqualTo("a");
    assertThatThrownBy(() -> SqlFragments.whole(sql, LexicalRules.MYSQL, "x"))
        .isInstanceOf(OkraException.class);
  }
}
