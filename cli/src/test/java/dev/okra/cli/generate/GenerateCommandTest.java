package dev.okra.cli.generate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
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

class GenerateCommandTest {
  private static final String CONFIGURATION =
      """
      {"models": {"generators": {"go": {"package": "shop", "output": "out/go"}}}}
      """;

  @TempDir private Path folder;
  private CommandLineRun okra;

  @BeforeEach
  void oneModel() {
    okra = CommandLineRun.in(folder).file("models.okra.gql", "model User {\n  id: ID!\n}\n");
  }

  @Test
  void writesTheConfiguredLanguagesIntoTheirFolders() throws IOException {
    okra.file("okra.config.json", CONFIGURATION);
    Result result = okra.run("models", "generate");
    assertThat(result.status()).isZero();
    assertThat(result.out()).isEmpty();
    assertThat(result.err()).contains("go: ").contains("written in out/go");
    assertThat(allText("out/go")).contains("package shop").contains("type User struct");
  }

  @Test
  void writesNothingTheSecondTime() {
    okra.file("okra.config.json", CONFIGURATION).run("build");
    assertThat(okra.run("build").err()).contains("go: up to date");
  }

  @Test
  void checkNamesWhatIsMissingStaleAndSuperfluous() throws IOException {
    okra.file("okra.config.json", CONFIGURATION);
    Result missing = okra.run("models", "generate", "--check");
    assertThat(missing.status()).isEqualTo(3);
    assertThat(missing.out()).contains("missing out/go/");
    assertThat(folder.resolve("out")).doesNotExist();

    okra.run("build");
    assertThat(okra.run("build", "--check").status()).isZero();

    okra.file("models.okra.gql", "model User {\n  id: ID!\n  nick: String\n}\n");
    String before = allText("out/go");
    Result stale = okra.run("build", "--check");
    assertThat(stale.status()).isEqualTo(3);
    assertThat(stale.out()).contains("stale out/go/user.go\n  @@ ");
    assertThat(stale.err()).contains("stale").contains("okra build");
    assertThat(allText("out/go")).isEqualTo(before);
  }

  @Test
  void printsWhatCheckFindsAsJson() throws Exception {
    okra.file("okra.config.json", CONFIGURATION);
    JsonNode tree =
        new JsonMapper().readTree(okra.run("build", "--check", "--format", "json").out());
    assertThat(tree.size()).isPositive();
    assertThat(tree.get(0).get("kind").asText()).isEqualTo("missing");
    assertThat(tree.get(0).get("file").asText()).startsWith("out/go/");
  }

  @Test
  void printsWhatItWritesAsJson() throws Exception {
    okra.file("okra.config.json", CONFIGURATION);
    JsonNode tree = new JsonMapper().readTree(okra.run("build", "--format", "json").out());
    assertThat(tree.get(0).get("language").asText()).isEqualTo("go");
    assertThat(tree.get(0).get("folder").asText()).isEqualTo("out/go");
    assertThat(tree.get(0).get("written").size()).isPositive();
    JsonNode again = new JsonMapper().readTree(okra.run("build", "--format", "json").out());
    assertThat(again.get(0).get("written").size()).isZero();
    assertThat(again.get(0).get("unchanged").asInt()).isPositive();
  }

  @Test
  void optionsOfTheCommandLineGoBeforeThoseConfigured() throws IOException {
    okra.file("okra.config.json", CONFIGURATION);
    Result result =
        okra.run("models", "generate", "-l", "go", "-o", "here", "--option", "package=other");
    assertThat(result.status()).isZero();
    assertThat(allText("here")).contains("package other").doesNotContain("package shop");
    assertThat(folder.resolve("out")).doesNotExist();
  }

  @Test
  void listsLanguagesWithTheirSettings() throws Exception {
    Result text = okra.run("models", "generate", "--list");
    assertThat(text.status()).isZero();
    assertThat(text.out()).contains("go  (default output: ").contains("  package");
    JsonNode tree =
        new JsonMapper()
            .readTree(okra.run("models", "generate", "--list", "--format", "json").out());
    assertThat(tree.findValuesAsText("language")).contains("go").isSorted();
    assertThat(tree.findValuesAsText("name")).contains("package");
  }

  @Test
  void listsWithoutASchema() throws IOException {
    Files.delete(folder.resolve("models.okra.gql"));
    assertThat(okra.run("models", "generate", "--list").status()).isZero();
  }

  @Test
  void namesTheNearestLanguage() {
    Result result = okra.run("models", "generate", "--lang", "og");
    assertThat(result.status()).isEqualTo(2);
    assertThat(result.err()).contains("'og'").contains("go");
  }

  @Test
  void namesTheNearestSetting() {
    Result result = okra.run("models", "generate", "--lang", "go", "--option", "pakage=x");
    assertThat(result.status()).isEqualTo(2);
    assertThat(result.err()).contains("pakage").contains("did you mean 'package'?");
    assertThat(folder.resolve("generated")).doesNotExist();
  }

  @Test
  void wantsALanguage() {
    for (List<String> words : List.of(List.of("build"), List.of("models", "generate"))) {
      Result result = okra.run(words.toArray(String[]::new));
      assertThat(result.status()).isEqualTo(2);
      assertThat(result.err()).contains("OKRA-C007").contains("models.generators").contains("go");
    }
  }

  @Test
  void oneOutputFolderIsForOneLanguage() {
    Result result = okra.run("models", "generate", "-l", "go,typescript", "-o", "out");
    assertThat(result.status()).isEqualTo(2);
    assertThat(result.err()).contains("--out");
    assertThat(folder.resolve("out")).doesNotExist();
  }

  @Test
  void saysThatAFileIsWhereTheFolderShouldBe() {
    okra.file("taken", "a file");
    Result result = okra.run("models", "generate", "-l", "go", "-o", "taken/models");
    assertThat(result.status()).isEqualTo(1);
    assertThat(result.err()).contains("error OKRA-").contains("taken").contains("hint: ");
    assertThat(okra.text("taken")).isEqualTo("a file");
  }

  @Test
  void saysThatTheOutputFolderIsReadOnly() {
    okra.file("out/readme", "");
    Path out = folder.resolve("out");
    assumeThat(out.toFile().setWritable(false) && !Files.isWritable(out)).isTrue();
    try {
      Result result = okra.run("models", "generate", "-l", "go", "-o", "out");
      assertThat(result.status()).isEqualTo(1);
      assertThat(result.err()).contains("error OKRA-").contains("out").contains("hint: ");
    } finally {
      assertThat(out.toFile().setWritable(true)).isTrue();
    }
  }

  private String allText(String name) throws IOException {
    StringBuilder text = new StringBuilder();
    try (Stream<Path> files = Files.walk(folder.resolve(name))) {
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        text.append(Files.readString(file));
      }
    }
    return text.toString();
  }
}
