package dev.okra.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands that run after a database has changed. */
class AfterChangeTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir private Path folder;

  @BeforeEach
  void writeProject() throws IOException {
    Files.writeString(folder.resolve("models.okra.gql"), "model User { id: ID! }\n");
    Files.writeString(folder.resolve(".env"), "GREETING=hello\n");
    configure("cat > changes.json", "echo $GREETING there");
  }

  @Test
  void findTheChangesOnStandardInputAndTheVariablesOfTheProject() throws IOException {
    CommandRun run = okra("db", "sync");
    assertThat(run.status()).as(run.all()).isZero();
    assertThat(run.err()).contains("hello there");
    assertThat(run.out()).doesNotContain("hello");
    JsonNode document = JSON.readTree(changes().toFile());
    assertThat(document.path("url").asText()).startsWith("sqlite:").endsWith("local.db");
    assertThat(document.path("migrations")).isEmpty();
    assertThat(document.at("/changes/0/sentences/0").asText())
        .isEqualTo("+ Added model User (table 'users')");
  }

  @Test
  void doNotRunWhereNothingChanges() throws IOException {
    okra("db", "sync");
    Files.delete(changes());
    assertThat(okra("db", "sync").status()).isZero();
    assertThat(okra("db", "sync", "--dry-run").status()).isZero();
    assertThat(changes()).doesNotExist();
  }

  @Test
  void nameTheMigrationsThatRan() throws IOException {
    okra("db", "migrate", "snapshot", "one", "--if-unsynced", "schema");
    CommandRun up = okra("db", "migrate", "up");
    assertThat(up.status()).as(up.all()).isZero();
    JsonNode document = JSON.readTree(changes().toFile());
    assertThat(document.at("/migrations/0").asText()).endsWith("_one");
    assertThat(document.at("/changes/0/statements/0/sql").asText()).startsWith("CREATE TABLE");
    assertThat(okra("db", "migrate", "down", "--force").status()).isZero();
    JsonNode down = JSON.readTree(changes().toFile());
    assertThat(down.at("/changes/0/statements/0/sql").asText()).startsWith("DROP TABLE");
  }

  @Test
  void runOnceWhereADatabaseIsReset() throws IOException {
    okra("db", "sync");
    configure("echo once >> runs.txt");
    assertThat(okra("db", "reset", "--force").status()).isZero();
    assertThat(folder.resolve("runs.txt")).hasContent("once");
  }

  @Test
  void endTheRunWhereOneFailsAndLeaveTheChange() throws IOException {
    configure("echo it is broken; exit 7", "touch second");
    CommandRun run = okra("db", "sync");
    assertThat(run.status()).isEqualTo(1);
    assertThat(run.err()).contains("OKRA-C046", "it is broken", "status 7", "afterChange");
    assertThat(folder.resolve("second")).doesNotExist();
    assertThat(okra("db", "diff", "--from", "sqlite:local.db", "--check").status()).isZero();
  }

  private void configure(String... commands) throws IOException {
    Files.writeString(
        folder.resolve("okra.config.json"),
        JSON.writeValueAsString(
            Map.of(
                "database", Map.of("url", "sqlite:local.db", "afterChange", List.of(commands)))));
  }

  private Path changes() {
    return folder.resolve("changes.json");
  }

  private CommandRun okra(String... words) {
    return CommandRun.okra(folder, words);
  }
}
