package dev.okra.cli.config;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DotEnvFileTest {

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      delimiter = '|',
      value = {
        "A=b | b",
        "A = b c | b c",
        "export A=b | b",
        "  A=b | b",
        "A=b # comment | b",
        "A=b#c | b#c",
        "A=# comment | ``",
        "A= | ``",
        "A='b # c' # d | b # c",
        "A='b\\nc' | b\\nc",
        "A=\"b # c\" # d | b # c",
        "A=\"say \\\"b\\\"\" | say \"b\"",
        "A=\"a\\\\nb\" | a\\nb",
        "A=\"\\$HOME\" | $HOME",
        "A=\"not closed | \"not closed",
        "A=postgres://u:p@h/d?a=b | postgres://u:p@h/d?a=b",
      })
  void readsAValue(String line, String expected) {
    assertThat(DotEnvFile.variables(line)).containsEntry("A", expected).hasSize(1);
  }

  @Test
  void doubleQuotesKnowLineBreaks() {
    assertThat(DotEnvFile.variables("A=\"b\\nc\"")).containsEntry("A", "b\nc");
  }

  @Test
  void quotedValuesGoOverLines() {
    String text = "KEY=\"-----BEGIN\nB=c\n-----END\"\nA='1\n2'\r\nZ=3\r\n";
    assertThat(DotEnvFile.variables(text))
        .containsEntry("KEY", "-----BEGIN\nB=c\n-----END")
        .containsEntry("A", "1\n2")
        .containsEntry("Z", "3")
        .hasSize(3);
  }

  @Test
  void passesOverCommentsAndWhatBelongsToOtherTools() {
    String text = "# A=1\n\nif [ x ]\n1A=2\n  # B=3\nsource other.env\nC=4\n";
    assertThat(DotEnvFile.variables(text)).containsEntry("C", "4").hasSize(1);
  }

  @Test
  void theLastLineOfAVariableCounts() {
    assertThat(DotEnvFile.variables("A=1\nA=2\n")).containsEntry("A", "2").hasSize(1);
  }

  @Test
  void anEmptyValueDoesNotTakeTheNextLine() {
    assertThat(DotEnvFile.variables("A=\nB=1\n")).containsEntry("A", "").containsEntry("B", "1");
  }
}
