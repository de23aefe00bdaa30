package dev.okra.cli.schema;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.okra.cli.CommandLineRun;
import dev.okra.cli.CommandLineRun.Result;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ValidateCommandTest {
  @TempDir private Path folder;
  private CommandLineRun okra;

  @BeforeEach
  void start() {
    okra = CommandLineRun.in(folder);
  }

  @Test
  void saysThatAValidSchemaIsValid() {
    okra.file("models.okra.gql", "model User {\n  id: ID!\n}\n");
    assertThat(okra.run("validate"))
        .isEqualTo(new Result(0, "", "✓ the schema is valid: 1 model in 1 file\n"));
  }

  @Test
  void showsEveryProblemOfEveryFileAtItsPlace() {
    okra.file("a.gql", "model User {\n  id: ID!\n  role: Rloe!\n}\nenum Role { A }\n");
    okra.file("b.gql", "model Post {\n  id: ID!\n  body: Strng\n}\n");
    Result result = okra.run("validate", "a.gql", "b.gql");
    assertThat(result.status()).isEqualTo(5);
    assertThat(result.out()).isEmpty();
    assertThat(result.err())
        .contains("a.gql:3:9")
        .contains("  role: Rloe!")
        .contains("Role")
        .contains("b.gql:3:9")
        .contains("^")
        .endsWith("2 errors, 0 warnings\n");
  }

  @Test
  void printsProblemsAsJson() throws Exception {
    okra.file("models.okra.gql", "model User {\n  id: ID!\n  role: Rloe!\n}\nenum Role { A }\n");
    Result result = okra.run("validate", "--format", "json");
    assertThat(result.status()).isEqualTo(5);
    assertThat(result.err()).isEmpty();
    JsonNode tree = new JsonMapper().readTree(result.out());
    assertThat(tree.get("valid").asBoolean(true)).isFalse();
    JsonNode problem = tree.get("diagnostics").get(0);
    assertThat(problem.get("file").asText()).isEqualTo("models.okra.gql");
    assertThat(problem.get("line").asInt()).isEqualTo(3);
    assertThat(problem.get("column").asInt()).isEqualTo(9);
    assertThat(problem.get("severity").asText()).isEqualTo("error");
    assertThat(problem.get("code").asText()).startsWith("OKRA-S");
  }

  @Test
  void saysWhichFileIsMissing() {
    Result result = okra.run("validate");
    assertThat(result.status()).isEqualTo(2);
    assertThat(result.err())
        .contains("OKRA-C008")
        .contains("models.okra.gql")
        .contains("okra init");
  }

  @Test
  void anInvalidSchemaStopsGenerationAsWell() {
    okra.file("models.okra.gql", "model User {\n  id: ID!\n  role: Rloe!\n}\n");
    Result result = okra.run("models", "generate", "--lang", "go");
    assertThat(result.status()).isEqualTo(5);
    assertThat(result.err()).contains("models.okra.gql:3:9");
    assertThat(folder.resolve("generated")).doesNotExist();
  }
}
