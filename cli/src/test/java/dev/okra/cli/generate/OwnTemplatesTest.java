package dev.okra.cli.generate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.okra.cli.CommandLineRun;
import dev.okra.cli.CommandLineRun.Result;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Templates of a project's own, begun with those of okra. */
class OwnTemplatesTest {
  private static final String CONFIGURATION =
      """
      {"models": {"generators": {"go": {"output": "go", "templates": "okra-templates/go"}}}}
      """;

  @TempDir private Path folder;
  private CommandLineRun okra;

  @BeforeEach
  void oneModel() {
    okra = CommandLineRun.in(folder).file("models.okra.gql", "model User { id: ID! }\n");
  }

  @Test
  void takeThePlaceOfOkrasOwn() {
    Result written = okra.run("models", "templates", "--lang", "go", "models");
    assertThat(written.err())
        .contains("1 written in okra-templates/go", "\"templates\": \"okra-templates/go\"");
    String template = okra.text("okra-templates/go/models.mustache");
    okra.file("okra.config.json", CONFIGURATION).run("build");
    String before = okra.text("go/user.go");
    String runtime = okra.text("go/okra.go");

    okra.file("okra-templates/go/models.mustache", template + "\n// Ours.\n");
    assertThat(okra.run("build").err()).contains("go: 1 written");

    assertThat(okra.text("go/user.go")).isEqualTo(before + "\n// Ours.\n");
    assertThat(okra.text("go/okra.go")).isEqualTo(runtime);
  }

  @Test
  void areAllWrittenAndNeverOverAFile() {
    okra.run("models", "templates", "--lang", "typescript", "--out", "mine");
    assertThat(folder.resolve("mine/okra.ts.mustache")).isNotEmptyFile();
    assertThat(folder.resolve("mine/index.js.mustache")).isNotEmptyFile();

    okra.file("mine/okra.ts.mustache", "mine");
    Result again = okra.run("models", "templates", "--lang", "typescript", "--out", "mine");

    assertThat(again.status()).isNotZero();
    assertThat(again.err()).contains("OKRA-G005", "is there already");
    assertThat(okra.text("mine/okra.ts.mustache")).isEqualTo("mine");
  }

  @Test
  void thatReplaceNothingAreNamedWithTheNearest() {
    okra.file("okra.config.json", CONFIGURATION).file("okra-templates/go/model.mustache", "x");

    Result result = okra.run("build");

    assertThat(result.status()).isEqualTo(2);
    assertThat(result.err()).contains("OKRA-G013", "model.mustache", "did you mean 'models'?");
    assertThat(okra.run("models", "templates", "--lang", "go", "okar").err())
        .contains("OKRA-G013", "'okar' is no template", "did you mean 'okra'?");
  }

  @Test
  void thatUseAnUnknownNameOrAreNotThereAreErrors() {
    okra.file("okra.config.json", CONFIGURATION);
    assertThat(okra.run("build").err()).contains("OKRA-G013", "cannot be read");

    okra.file("okra-templates/go/models.mustache", "{{pakage}}\n");
    Result result = okra.run("build");

    assertThat(result.status()).isEqualTo(2);
    assertThat(result.err()).contains("OKRA-G009", "'pakage'");
    assertThat(Files.exists(folder.resolve("go"))).isFalse();
  }
}
