package dev.okra.it;

import static org.assertj.core.api.Assertions.assertThat;

import dev.okra.testkit.server.OnServers;
import dev.okra.testkit.server.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

/** What a user types, on every server. */
class CommandLineOnServersTest {
  private static final String FIRST =
      """
      model User {
        id: ID! @default(autoincrement)
        name: String!
        bio: String
        role: Role! @default(MEMBER)
      }
      enum Role { ADMIN MEMBER }
      """;
  private static final String SECOND =
      """
      model User {
        id: ID! @default(autoincrement)
        fullName: String! @renamed(from: "name")
        role: Role! @default(MEMBER)
        phone: String! @default("none")
      }
      enum Role { ADMIN MEMBER GUEST }
      """;

  @TempDir private Path folder;

  @OnServers
  void syncsSnapshotsAndMigratesUpAndDown(TestDatabase development, TestDatabase production)
      throws IOException {
    project(development);
    schema(FIRST);
    assertDone(okra("db", "init"));
    assertDone(okra("db", "sync"));
    development.execute("INSERT INTO users (name, bio) VALUES ('Ada', 'wrote')");
    assertDone(okra("db", "migrate", "snapshot", "first"));
    schema(SECOND);
    assertThat(okra("db", "sync").status()).as("a dropped column with a value").isEqualTo(4);
    assertDone(okra("db", "sync", "--force"));
    assertDone(
        okra("db", "diff", "--from", development.url(), "--to", "models.okra.gql", "--check"));
    assertDone(okra("db:migrate:snapshot", "second"));
    String url = production.url();
    assertDone(okra("db", "migrate", "up", "--url", url));
    assertDone(okra("db", "migrate", "status", "--url", url, "--check"));
    assertDone(okra("db", "diff", "--from", url, "--to", development.url(), "--check"));
    production.execute("INSERT INTO users (full_name, role) VALUES ('Bob', 'ADMIN')");
    assertThat(okra("db", "migrate", "down", "--url", url).status()).isEqualTo(4);
    assertDone(okra("db", "migrate", "down", "--url", url, "--force"));
    assertThat(okra("db", "migrate", "status", "--url", url, "--check").status()).isEqualTo(3);
    production.execute("INSERT INTO users (name, bio) VALUES ('Eve', 'back')");
    assertDone(okra("db", "migrate", "up", "--url", url, "--force"));
  }

  @OnServers
  void plansNothingForAnUnchangedSchema(TestDatabase database) throws IOException {
    project(database);
    schema(FIRST);
    assertDone(okra("db", "sync"));
    CommandRun again = okra("db", "sync");
    assertDone(again);
    assertThat(again.out()).isEmpty();
    assertThat(again.err()).contains("is up to date");
  }

  @OnServers
  void stopsAtALikelyRenameAndTakesTheAnswer(TestDatabase database) throws IOException {
    project(database);
    schema("model User { id: ID! @default(uuid)  name: String }");
    assertDone(okra("db", "sync"));
    schema("model User { id: ID! @default(uuid)  fullName: String }");
    CommandRun stopped = okra("db", "sync");
    assertThat(stopped.status()).isEqualTo(4);
    assertThat(stopped.err()).contains("--rename users.name=users.full_name");
    CommandRun renamed = okra("db", "sync", "--rename", "users.name=users.full_name");
    assertDone(renamed);
    assertThat(renamed.out()).contains("~ Renamed").doesNotContain("- Dropped");
  }

  @OnServers
  void asksAPersonAboutALikelyRename(TestDatabase database) throws IOException {
    project(database);
    schema("model User { id: ID! @default(uuid)  name: String }");
    assertDone(okra("db", "sync"));
    schema("model User { id: ID! @default(uuid)  fullName: String }");
    CommandRun answered = CommandRun.typing(folder, "1\n", "db", "sync");
    assertDone(answered);
    assertThat(answered.out()).contains("~ Renamed").doesNotContain("- Dropped");
  }

  @OnServers
  void showsJsonOfExactlyWhatWouldRun(TestDatabase database) throws IOException {
    project(database);
    schema(FIRST);
    CommandRun run = okra("db", "sync", "--dry-run", "--format", "json");
    assertDone(run);
    assertThat(run.out()).contains("\"statements\"").contains("CREATE TABLE users");
    assertThat(
            okra("db", "diff", "--from", database.url(), "--to", "models.okra.gql", "--check")
                .status())
        .as("a dry run changes nothing")
        .isEqualTo(3);
  }

  @OnServers
  void neverPrintsThePassword(TestDatabase database) throws IOException {
    project(database);
    schema(FIRST);
    String wrong = database.url().replace(database.password(), "canary-password");
    CommandRun refused = okra("db", "sync", "--url", wrong, "--debug");
    assertThat(refused.status()).isEqualTo(1);
    assertThat(refused.all()).contains("OKRA-D006").doesNotContain("canary-password");
    assertThat(okra("db", "sync", "--verbose").all()).doesNotContain(database.password());
  }

  @OnServers
  void saysWhatToDoWhereThereIsNoDatabaseOrNoServer(TestDatabase database) throws IOException {
    project(database);
    schema(FIRST);
    String missing = database.url().replace("/" + database.name(), "/no_such_database");
    CommandRun noDatabase = okra("db", "sync", "--url", missing);
    assertThat(noDatabase.status()).isEqualTo(1);
    assertThat(noDatabase.err()).contains("OKRA-D007").contains("hint:");
    String closed = database.url().replace(":" + database.port() + "/", ":1/");
    CommandRun noServer = okra("db", "sync", "--url", closed);
    assertThat(noServer.status()).isEqualTo(1);
    assertThat(noServer.err()).contains("OKRA-D004").contains("hint:");
    String unknown = database.url().replace(database.host(), "no-such-host.invalid");
    CommandRun noHost = okra("db", "sync", "--url", unknown);
    assertThat(noHost.status()).isEqualTo(1);
    assertThat(noHost.err()).contains("OKRA-D005").contains("hint:");
  }

  private CommandRun okra(String... words) {
    return CommandRun.okra(folder, words);
  }

  private static void assertDone(CommandRun run) {
    assertThat(run.status()).as(run.all()).isZero();
  }

  private void project(TestDatabase database) throws IOException {
    Files.writeString(
        folder.resolve("okra.config.json"),
        """
        { "database": { "provider": "%s", "url": "%s" } }
        """
            .formatted(database.server().kind().dialect(), database.url()));
  }

  private void schema(String idl) throws IOException {
    Files.writeString(folder.resolve("models.okra.gql"), idl);
  }
}
