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
  void textsInOtherCharacterSetsAreWhatTheyWereBeforeTheServerPutThemThere() {
    assertThat(ReportedText.ofMySql("(`s` <> _latin1\\'it\\\\\\'s\\')"))
        .isEqualTo("`s` <> 'it\\'s'");
    assertThat(ReportedText.ofMySql("(`s` in (_cp1251\\'\u00F0\\',_utf8mb4\\'\u00D1\u0080\\'))"))
        .isEqualTo("`s` in ('р','р')");
    assertThat(ReportedText.ofMySql("(`s` <> _latin1\\'\u0080\u00E9\\')")).isEqualTo("`s` <> '€é'");
    assertThat(ReportedText.ofMySql("(`s` <> _utf8mb3\\'\u00C3\u00A9\\')")).isEqualTo("`s` <> 'é'");
  }

  @Test
  void textsKeepACharacterSetThatSaysSomething() {
    assertThat(ReportedText.ofMySql("(`s` <> _binary\\'a\\')")).isEqualTo("`s` <> _binary'a'");
    assertThat(ReportedText.ofMySql("(`s` <> _binary\\'\u00FF\\')"))
        .isEqualTo("`s` <> _binary x'ff'");
    assertThat(ReportedText.ofMySql("(`s` <> _gbk\\'\u00C4\u00E3\\')"))
        .isEqualTo("`s` <> _gbk x'c4e3'");
    assertThat(ReportedText.ofMySql("(`s` <> (_latin1\\'a\\' collate latin1_bin))"))
        .isEqualTo("`s` <> (_latin1'a' collate latin1_bin)");
    assertThat(ReportedText.ofMySql("(`s` <> (_utf8mb4\\'a\\' collate utf8mb4_bin))"))
        .isEqualTo("`s` <> ('a' collate utf8mb4_bin)");
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
