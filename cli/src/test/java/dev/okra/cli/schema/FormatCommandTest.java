package dev.okra.cli.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.okra.cli.CommandLineRun;
import dev.okra.cli.CommandLineRun.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FormatCommandTest {
  private static final String UGLY = "model   User{ id:ID!   # key\nname :String }\n";
  private static final String TIDY = "model User {\n  id: ID! # key\n  name: String\n}\n";
  private static final String BROKEN = "model User {\n  id: \n";

  @TempDir private Path folder;
  private CommandLineRun okra;

  @BeforeEach
  void start() {
    okra = CommandLineRun.in(folder);
  }

  @Test
  void laysTheConfiguredFilesOut() {
    okra.file("models.okra.gql", UGLY);
    Result result = okra.run("fmt");
    assertThat(result).isEqualTo(new Result(0, "models.okra.gql\n", "✓ formatted 1 file\n"));
    assertThat(okra.text("models.okra.gql")).isEqualTo(TIDY);
  }

  @Test
  void leavesFormattedFilesUntouched() throws IOException {
    okra.file("models.okra.gql", TIDY);
    Path file = folder.resolve("models.okra.gql");
    FileTime longAgo = FileTime.fromMillis(1_000_000);
    Files.setLastModifiedTime(file, longAgo);
    assertThat(okra.run("fmt")).isEqualTo(new Result(0, "", "✓ the schema is formatted\n"));
    assertThat(Files.getLastModifiedTime(file)).isEqualTo(longAgo);
  }

  @Test
  void checkNamesUnformattedFilesAndWritesNothing() {
    okra.file("a.gql", UGLY).file("b.gql", "model Post {\n  id: ID!\n}\n");
    Result result = okra.run("fmt", "--check", "a.gql", "b.gql");
    assertThat(result.status()).isEqualTo(3);
    assertThat(result.out()).isEqualTo("a.gql\n");
    assertThat(result.err()).contains("1 file is not formatted");
    assertThat(okra.text("a.gql")).isEqualTo(UGLY);
    okra.run("fmt", "a.gql");
    assertThat(okra.run("fmt", "--check", "a.gql", "b.gql").status()).isZero();
  }

  @Test
  void formatsTheOthersWhereOneHasErrorsOfSyntax() {
    okra.file("a.gql", BROKEN).file("b.gql", UGLY);
    Result result = okra.run("fmt", "a.gql", "b.gql");
    assertThat(result.status()).isEqualTo(5);
    assertThat(result.out()).isEqualTo("b.gql\n");
    assertThat(result.err()).contains("OKRA-I").contains("a.gql:").contains("cannot be formatted");
    assertThat(okra.text("a.gql")).isEqualTo(BROKEN);
    assertThat(okra.text("b.gql")).isEqualTo(TIDY);
  }

  @Test
  void checkOfAFileWithErrorsEndsAsInvalid() {
    okra.file("a.gql", BROKEN).file("b.gql", UGLY);
    assertThat(okra.run("fmt", "--check", "a.gql", "b.gql").status()).isEqualTo(5);
  }

  @Test
  void formatsWhatIsWrongInMeaningOnly() {
    okra.file("models.okra.gql", "model User{ id:ID! role:Rloe! }\n");
    assertThat(okra.run("fmt").status()).isZero();
    assertThat(okra.text("models.okra.gql"))
        .isEqualTo("model User {\n  id: ID!\n  role: Rloe!\n}\n");
  }

  @Test
  void keepsTheLineEndsOfTheFile() {
    okra.file("models.okra.gql", UGLY.replace("\n", "\r\n"));
    assertThat(okra.run("fmt").status()).isZero();
    assertThat(okra.text("models.okra.gql")).isEqualTo(TIDY.replace("\n", "\r\n"));
    assertThat(okra.run("fmt", "--check").status()).isZero();
  }

  @Test
  void makesMixedLineEndsThoseOfTheFirstLine() {
    okra.file("models.okra.gql", "model User {\n  id: ID!\r\n}\r\n");
    assertThat(okra.run("fmt").status()).isZero();
    assertThat(okra.text("models.okra.gql")).isEqualTo("model User {\n  id: ID!\n}\n");
  }

  @Test
  void writesThroughASymbolicLink() throws IOException {
    okra.file("real/models.okra.gql", UGLY);
    Path link = folder.resolve("models.okra.gql");
    Files.createSymbolicLink(link, folder.resolve("real/models.okra.gql"));
    assertThat(okra.run("fmt").status()).isZero();
    assertThat(link).isSymbolicLink();
    assertThat(okra.text("real/models.okra.gql")).isEqualTo(TIDY);
  }

  @Test
  void leavesNoTemporaryFiles() throws IOException {
    okra.file("models.okra.gql", UGLY).run("fmt");
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files.map(f -> String.valueOf(f.getFileName())))
          .containsExactly("models.okra.gql");
    }
  }

  @Test
  void saysWhereAFileCannotBeWritten() {
    okra.file("sub/models.okra.gql", UGLY);
    Path sub = folder.resolve("sub");
    assumeThat(sub.toFile().setWritable(false) && !Files.isWritable(sub)).isTrue();
    try {
      Result result = okra.run("fmt", "sub/models.okra.gql");
      assertThat(result.status()).isEqualTo(1);
      assertThat(result.err()).contains("cannot be written").contains("hint: ");
    } finally {
      assertThat(sub.toFile().setWritable(true)).isTrue();
    }
  }

  @Test
  void printsTheStateOfEachFileAsJson() throws Exception {
    okra.file("a.gql", BROKEN).file("b.gql", UGLY).file("c.gql", TIDY);
    Result result = okra.run("fmt", "--check", "--format", "json", "a.gql", "b.gql", "c.gql");
    assertThat(result.status()).isEqualTo(5);
    assertThat(result.err()).isEmpty();
    JsonNode tree = new JsonMapper().readTree(result.out());
    assertThat(tree.findValuesAsText("file")).containsExactly("a.gql", "a.gql", "b.gql", "c.gql");
    assertThat(tree.findValuesAsText("state")).containsExactly("invalid", "changed", "unchanged");
    assertThat(tree.get(0).get("diagnostics").get(0).get("code").asText()).startsWith("OKRA-I");
  }

  @Test
  void namesAFileThatIsNotThere() {
    Result result = okra.run("fmt", "no.gql");
    assertThat(result.status()).isEqualTo(2);
    assertThat(result.err()).contains("OKRA-C008").contains("no.gql");
  }

  @Test
  void whatInitWritesIsFormatted() {
    okra.run("init");
    okra.run("init", "shop", "--example", "blog");
    assertThat(okra.run("fmt", "--check").err()).contains("is formatted");
    assertThat(okra.run("fmt", "--check", "--cwd", "shop").err()).contains("is formatted");
  }
}
