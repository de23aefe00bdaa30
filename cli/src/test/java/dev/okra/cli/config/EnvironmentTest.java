package dev.okra.cli.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.okra.domain.diagnostic.OkraException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EnvironmentTest {
  @TempDir private Path folder;

  @Test
  void theProcessGoesBeforeTheFile() throws IOException {
    Files.writeString(folder.resolve(".env"), "A=file\nB=file\n");
    Environment environment = Environment.of(Map.of("A", "process"), folder);
    assertThat(environment.value("A")).contains("process");
    assertThat(environment.value("B")).contains("file");
    assertThat(environment.value("C")).isEmpty();
  }

  @Test
  void theFileNeedNotBeThere() {
    assertThat(Environment.of(Map.of(), folder).value("A")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      value = {
        "${A}, 1",
        "x${A}y${B}z, x1y2z",
        "${NO:-default}, default",
        "${NO:-}, ``",
        "${EMPTY:-default}, default",
        "a${EMPTY}b, ab",
        "$A, $A",
        "${A-x}, ${A-x}",
        "${NO:-sqlite:local.db}, sqlite:local.db",
        "${MONEY}, a$1b\\c",
      })
  void putsVariablesIn(String text, String expected) {
    Map<String, String> variables = Map.of("A", "1", "B", "2", "EMPTY", "", "MONEY", "a$1b\\c");
    assertThat(Environment.of(variables, folder).expand(text, "here")).isEqualTo(expected);
  }

  @Test
  void saysWhichVariableIsNotSetAndWhere() {
    Environment environment = Environment.of(Map.of(), folder);
    assertThatThrownBy(() -> environment.expand("${DATABASE_URL}", "database.url"))
        .isInstanceOfSatisfying(
            OkraException.class,
            e -> {
              assertThat(e.code()).isEqualTo(ConfigurationErrorCode.MISSING_VARIABLE);
              assertThat(e.text()).contains("database.url").contains("DATABASE_URL");
              assertThat(e.hint()).hasValueSatisfying(h -> assertThat(h).contains(".env"));
            });
  }
}
