package dev.okra.mysql.type;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

final class ReportedTextTest {

  @Test
  void mySqlsEscapesAndLatinLettersAreUndone() {
    assertThat(
            ReportedText.ofMySql(
                "concat(_utf8mb4\\'a\\\\\\'b\\\\\\\\c\\',_utf8mb4\\'\u00C3\u00A9\\\\n\\')"))
        .isEqualTo("concat('a\\'b\\\\c','é\\n')");
    assertThat(ReportedText.ofMySql("(`n` > 1)")).isEqualTo("`n` > 1");
  }

  @Test
  void onlyParenthesesAroundTheWholeGo() {
    assertThat(ReportedText.expression("((a) + (b))")).isEqualTo("(a) + (b)");
    assertThat(ReportedText.expression("(a) + (b)")).isEqualTo("(a) + (b)");
    assertThat(ReportedText.expression("('(' )")).isEqualTo("'('");
  }

  @Test
  void theTimeOfTheStatementHasOneSpelling() {
    for (String text : List.of("current_timestamp(3)", "NOW(3)", "LocalTime(3)")) {
      assertThat(ReportedText.withNowSpelled(text)).isEqualTo("CURRENT_TIMESTAMP(3)");
    }
    assertThat(ReportedText.withNowSpelled("current_timestamp()")).isEqualTo("CURRENT_TIMESTAMP");
    assertThat(ReportedText.withNowSpelled("nowhere(3)")).isEqualTo("nowhere(3)");
  }

  @Property
  void aLiteralIsReadAsTheTextThatWasWritten(@ForAll String text) {
    String literal = TextLiteral.write(text);
    assertThat(TextLiteral.is(literal)).isTrue();
    assertThat(TextLiteral.read(literal)).isEqualTo(text);
  }
}
