package dev.okra.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a user types, with nothing but a file for a database. */
class CommandLineOnSqliteTest {
  private static final String ONE = "model User { id: ID! @default(uuid)  name: String }\n";
  private static final String TWO =
      "model User { id: ID! @default(uuid)  name: String  age: Int }\n";

  @TempDir private Path folder;

  @Test
  void theTourRunsToItsEnd() {
    CommandRun tour = okra("demo", "tour");
    assertThat(tour.status()).as(tour.all()).isZero();
    assertThat(tour.all())
        .contains("~ Renamed field 'name' to 'fullName' in Author")
        .contains("Ada | ada@example.com | ADMIN")
        .contains("1 migration taken down")
        .contains("generated/java");
    assertThat(folder.resolve("tour/local.db")).exists();
    assertThat(okra("demo", "tour").status()).as("a folder that is not empty").isEqualTo(2);
  }

  @Test
  void asksWhatToDoWhereTheSchemaHasMovedOn() throws IOException {
    project(ONE);
    assertDone(okra("db", "init"));
    assertDone(okra("db", "sync"));
    schema(TWO);
    assertThat(okra("db", "migrate", "snapshot", "x").status()).isEqualTo(4);
    assertThat(CommandRun.typing(folder, "3\n", "db", "migrate", "snapshot", "x").status())
        .isEqualTo(4);
    assertThat(migrations()).isEmpty();
    assertDone(CommandRun.typing(folder, "1\n", "db", "migrate", "snapshot", "x"));
    assertThat(migrations()).hasSize(1);
    CommandRun synced =
        okra("db", "diff", "--from", "sqlite:local.db", "--to", "models.okra.gql", "--check");
    assertDone(synced);
  }

  @Test
  void namesAnEditedAMissingAndAnInsertedMigration() throws IOException {
    project(ONE);
    assertDone(okra("db", "migrate", "snapshot", "one", "--if-unsynced", "schema"));
    assertDone(okra("db", "migrate", "up"));
    schema(TWO);
    assertDone(okra("db", "migrate", "snapshot", "two", "--if-unsynced", "schema"));
    Path first = folder.resolve("migrations").resolve(migrations().get(0));
    String text = Files.readString(first.resolve("schema.json"));
    Files.writeString(first.resolve("schema.json"), text.replace("\"users\"", "\"people\""));
    assertFails(okra("db", "migrate", "up"), 1, "OKRA-M005", migrations().get(0));
    Files.writeString(first.resolve("schema.json"), text.replace("\n", "\r\n"));
    assertDone(okra("db", "migrate", "up", "--dry-run"));
    Files.writeString(first.resolve("schema.json"), text);
    Path sum = folder.resolve("migrations/okra.sum");
    String lines = Files.readString(sum);
    Files.writeString(sum, lines.substring(0, lines.indexOf("\n20") + 1));
    assertFails(okra("db", "migrate", "up"), 1, "OKRA-M005", "not in okra.sum");
    Files.writeString(sum, lines);
    assertDone(okra("db", "migrate", "up"));
  }

  @Test
  void oneHistoryGoesUpAndDownStepByStep() throws IOException {
    project(ONE);
    assertDone(okra("db", "migrate", "snapshot", "one", "--if-unsynced", "schema"));
    schema(TWO);
    assertDone(okra("db", "migrate", "snapshot", "two", "--if-unsynced", "schema"));
    assertDone(okra("db", "migrate", "up", "--steps", "1"));
    assertThat(okra("db", "migrate", "status").out()).contains("applied").contains("pending");
    assertDone(okra("db", "migrate", "up"));
    assertDone(okra("db", "migrate", "down", "--to", "one", "--force"));
    assertThat(okra("db", "migrate", "status").out()).contains("rolled back");
    assertFails(okra("db", "migrate", "up", "--to", "three"), 2, "OKRA-M013", "three");
    assertDone(okra("db", "migrate", "up"));
  }

  @Test
  void writesTheSqlDownWhereItIsAskedTo() throws IOException {
    project(ONE);
    Files.writeString(
        folder.resolve("okra.config.json"),
        """
        { "database": { "provider": "sqlite", "url": "sqlite:local.db",
            "migrations": { "generateSQL": true } } }
        """);
    assertDone(okra("db", "migrate", "snapshot", "one", "--if-unsynced", "schema"));
    Path migration = folder.resolve("migrations").resolve(migrations().get(0));
    assertThat(migration.resolve("migration.sql")).content().contains("CREATE TABLE users");
    assertThat(migration.resolve("rollback.sql")).content().contains("DROP TABLE users");
    assertDone(okra("db", "migrate", "up"));
    assertDone(okra("db", "migrate", "down", "--force"));
  }

  @Test
  void runsEditedSqlOnceTheEditIsRecordedAndNotAfterItWasApplied() throws IOException {
    project(ONE);
    Files.writeString(
        folder.resolve("okra.config.json"),
        """
        { "database": { "provider": "sqlite", "url": "sqlite:local.db",
            "migrations": { "generateSQL": true } } }
        """);
    assertDone(okra("db", "migrate", "snapshot", "one", "--if-unsynced", "schema"));
    String id = migrations().get(0);
    Path sql = folder.resolve("migrations").resolve(id).resolve("migration.sql");
    Files.writeString(sql, Files.readString(sql) + "CREATE TABLE by_hand (a);\n");
    assertFails(okra("db", "migrate", "up"), 1, "OKRA-M005", "okra db migrate hash");
    CommandRun hash = okra("db", "migrate", "hash");
    assertDone(hash);
    assertThat(hash.out()).isEqualTo("~ " + id + "\n");
    assertThat(okra("db", "migrate", "hash").out()).isEmpty();
    assertDone(okra("db", "migrate", "up"));
    assertThat(okra("db", "migrate", "status").out()).startsWith("applied");
    Files.writeString(sql, Files.readString(sql) + "CREATE TABLE later (a);\n");
    assertDone(okra("db", "migrate", "hash"));
    assertFails(okra("db", "migrate", "up"), 1, "OKRA-M006", id);
  }

  @Test
  void refusesSyncAndResetOfAProtectedEnvironment() throws IOException {
    project(ONE);
    Files.writeString(
        folder.resolve("okra.config.json"),
        """
        { "database": { "environments": { "production":
            { "provider": "sqlite", "url": "sqlite:prod.db", "protected": true } } } }
        """);
    assertFails(okra("db", "sync", "--env", "production", "--force"), 4, "OKRA-C041", "migrate up");
    assertFails(okra("db", "reset", "--env", "production", "--force"), 4, "OKRA-C041", "reset");
    assertThat(folder.resolve("prod.db")).doesNotExist();
  }

  @Test
  void refusesAFileThatIsNoDatabaseAndAFolderThatIsNotThere() throws IOException {
    project(ONE);
    Files.writeString(
        folder.resolve("text.db"), "this is no database, however long it may be".repeat(50));
    assertFails(okra("db", "sync", "--url", "sqlite:text.db"), 1, "OKRA-D017", "text.db");
    assertFails(okra("db", "sync", "--url", "sqlite:no/such/x.db"), 1, "OKRA-D0", "hint:");
  }

  @Test
  void leavesTheDatabaseAloneWhereTheSchemaIsInvalid() throws IOException {
    project("model User { id: ID!  name: Strng }\n");
    assertFails(okra("db", "sync"), 5, "Strng", "String");
    assertFails(okra("db", "reset", "--force"), 5, "Strng", "String");
    assertThat(folder.resolve("local.db")).doesNotExist();
  }

  @Test
  void resetsToTheSchema() throws IOException {
    project(ONE);
    assertDone(okra("db", "sync"));
    schema(TWO);
    assertDone(okra("db", "reset", "--force"));
    assertDone(
        okra("db", "diff", "--from", "sqlite:local.db", "--to", "models.okra.gql", "--check"));
  }

  @Test
  void comparesEveryKindOfSource() throws IOException {
    project(ONE);
    assertDone(okra("db", "migrate", "snapshot", "one", "--if-unsynced", "schema"));
    assertDone(okra("db", "migrate", "up"));
    List<String> sources =
        List.of(
            "models.okra.gql", "migrations", "migrations/snapshot/schema.json", "sqlite:local.db");
    for (String from : sources) {
      for (String to : sources) {
        assertDone(okra("db", "diff", "--from", from, "--to", to, "--check"));
      }
    }
    assertFails(okra("db", "diff", "--from", "nonsense"), 2, "OKRA-C030", "schema.json");
  }

  @Test
  void appliesOneDatabaseToAnother() throws IOException {
    project(TWO);
    assertDone(okra("db", "sync"));
    assertDone(okra("db", "apply", "--to", "sqlite:local.db", "--url", "sqlite:other.db"));
    assertDone(
        okra("db", "diff", "--from", "sqlite:local.db", "--to", "sqlite:other.db", "--check"));
  }

  private CommandRun okra(String... words) {
    return CommandRun.okra(folder, words);
  }

  private static void assertDone(CommandRun run) {
    assertThat(run.status()).as(run.all()).isZero();
  }

  private static void assertFails(CommandRun run, int status, String... texts) {
    assertThat(run.status()).as(run.all()).isEqualTo(status);
    assertThat(run.err()).contains(texts);
  }

  private void project(String idl) throws IOException {
    Files.writeString(
        folder.resolve("okra.config.json"),
        """
        { "database": { "provider": "sqlite", "url": "sqlite:local.db" } }
        """);
    schema(idl);
  }

  private void schema(String idl) throws IOException {
    Files.writeString(folder.resolve("models.okra.gql"), idl);
  }

  private List<String> migrations() throws IOException {
    Path directory = folder.resolve("migrations");
    if (!Files.exists(directory)) {
      return List.of();
    }
    try (Stream<Path> entries = Files.list(directory)) {
      return entries
          .map(p -> p.getFileName().toString())
          .filter(n -> n.matches("[0-9]{8}_.*"))
          .sorted()
          .toList();
    }
  }
}
