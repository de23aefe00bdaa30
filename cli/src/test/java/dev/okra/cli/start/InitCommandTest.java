package dev.okra.cli.start;

import static org.assertj.core.api.Assertions.assertThat;

import dev.okra.cli.CommandLineRun;
import dev.okra.cli.CommandLineRun.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InitCommandTest {
  @TempDir private Path folder;
  private CommandLineRun okra;

  @BeforeEach
  void start() {
    okra = CommandLineRun.in(folder);
  }

  @Test
  void makesAProjectThatIsValid() throws IOException {
    Result result = okra.run("init");
    assertThat(result.status()).isZero();
    assertThat(result.out()).isEmpty();
    assertThat(result.err()).contains("made a project in .").doesNotContain("  cd ");
    assertThat(files()).containsExactly(".gitignore", "models.okra.gql", "okra.config.json");
    assertThat(okra.run("validate").status()).isZero();
  }

  @Test
  void startsFromAnExample() {
    assertThat(okra.run("init", "--example", "blog").status()).isZero();
    assertThat(okra.run("validate").err()).contains("3 models");
  }

  @Test
  void makesTheFolderAndSaysHowToGetThere() {
    Result result = okra.run("init", "deep/shop");
    assertThat(result.status()).isZero();
    assertThat(result.err()).contains("made a project in deep/shop").contains("  cd deep/shop");
    assertThat(folder.resolve("deep/shop/okra.config.json")).exists();
  }

  @ParameterizedTest
  @ValueSource(strings = {"okra.config.json", "models.okra.gql"})
  void refusesAFolderThatHoldsAProject(String present) throws IOException {
    okra.file(present, "mine");
    Result result = okra.run("init");
    assertThat(result.status()).isEqualTo(2);
    assertThat(result.err())
        .contains("OKRA-C020")
        .contains(present)
        .contains("nothing was changed");
    assertThat(files()).containsExactly(present);
    assertThat(okra.text(present)).isEqualTo("mine");
  }

  @Test
  void addsOnlyTheLinesThatGitignoreLacks() {
    okra.file(".gitignore", "target/\n.env");
    assertThat(okra.run("init").status()).isZero();
    assertThat(okra.text(".gitignore"))
        .isEqualTo("target/\n.env\nlocal.db\nlocal.db-*\nmigrations/current/\n");
  }

  @Test
  void leavesAGitignoreThatSaysEverythingAsItIs() {
    String text = "migrations/current/\nlocal.db-*\r\nlocal.db\n  .env";
    okra.file(".gitignore", text).run("init");
    assertThat(okra.text(".gitignore")).isEqualTo(text);
  }

  @Test
  void namesTheExamples() {
    Result result = okra.run("init", "--example", "blgo");
    assertThat(result.status()).isEqualTo(2);
    assertThat(result.err()).contains("OKRA-C021").contains("blgo").contains("blog");
  }

  private List<String> files() throws IOException {
    try (Stream<Path> entries = Files.list(folder)) {
      return entries.map(f -> String.valueOf(f.getFileName())).sorted().toList();
    }
  }
}
