package dev.okra.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.okra.testkit.server.OnServers;
import dev.okra.testkit.server.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What {@code db status} and {@code db verify} say of databases that were changed behind okra. */
class DriftTest extends SqliteProject {
  private static final String SCHEMA =
      """
      model Author { id: ID! @default(autoincrement)  name: String!  posts: [Post!]! }
      model Post {
        id: ID! @default(autoincrement)
        title: String!
        author: Author! @relation(fields: [authorId], references: [id])
        authorId: ID!
      }
      """;
  private static final ObjectMapper JSON = new ObjectMapper();

  @BeforeEach
  void writeProject() throws IOException {
    Files.writeString(folder.resolve("models.okra.gql"), SCHEMA);
    configure("");
  }

  @Test
  void aDatabaseThatWasSyncedIsInSyncAndSound() {
    assertThat(okra("db", "sync").status()).isZero();
    CommandRun status = okra("db", "status", "--check");
    assertThat(status.status()).as(status.all()).isZero();
    assertThat(status.out()).startsWith("IN SYNC").contains("models.okra.gql");
    CommandRun verify = okra("db", "verify");
    assertThat(verify.status()).as(verify.all()).isZero();
    assertThat(verify.out().lines()).hasSize(4).allMatch(l -> l.startsWith("ok "));
  }

  @Test
  void eachDifferenceIsSaidInWords() throws IOException, SQLException {
    okra("db", "sync");
    sqlite("ALTER TABLE posts DROP COLUMN title");
    CommandRun status = okra("db", "status", "--check");
    assertThat(status.status()).isEqualTo(3);
    assertThat(status.out())
        .startsWith("OUT OF SYNC")
        .contains("\n  + Added field 'title' to Post\n");
    JsonNode json = JSON.readTree(okra("db", "status", "--format", "json").out());
    assertThat(json.path("inSync").asBoolean()).isFalse();
    assertThat(json.at("/differences/0").asText()).isEqualTo("+ Added field 'title' to Post");
    assertThat(okra("db", "verify").out()).contains("problem  schema:\n  + Added field 'title'");
  }

  @Test
  void tellsWhereMigrationsStandAndWhichCameLast() throws IOException {
    okra("db", "migrate", "snapshot", "one", "--if-unsynced", "schema");
    CommandRun before = okra("db", "status", "--check");
    assertThat(before.status()).isEqualTo(3);
    assertThat(before.out()).startsWith("OUT OF SYNC").contains("pending");
    assertThat(okra("db", "verify").out()).contains("ok       the history");
    okra("db", "migrate", "up");
    CommandRun after = okra("db", "status", "--check");
    assertThat(after.status()).as(after.all()).isZero();
    assertThat(after.out()).contains("\napplied").containsPattern("\nlast changed 20.* by .*_one");
    JsonNode json = JSON.readTree(okra("db", "status", "--format", "json").out());
    assertThat(json.at("/lastChange/migration").asText()).endsWith("_one");
  }

  @Test
  void anEditedHistoryIsAProblem() throws IOException {
    okra("db", "migrate", "snapshot", "one", "--if-unsynced", "schema");
    okra("db", "migrate", "up");
    Path sum = folder.resolve("migrations/okra.sum");
    String text = Files.readString(sum);
    Files.writeString(sum, text.substring(0, text.indexOf("\n20") + 1));
    CommandRun run = okra("db", "verify");
    assertThat(run.status()).isEqualTo(3);
    assertThat(run.out()).contains("problem  history:\n  OKRA-M005");
  }

  @Test
  void rowsThatReferToNothingAreAProblem() throws SQLException {
    okra("db", "sync");
    sqlite("INSERT INTO posts (title, author_id) VALUES ('lost', 7)");
    CommandRun run = okra("db", "verify");
    assertThat(run.status()).isEqualTo(3);
    assertThat(run.out()).contains("problem  rows:\n  the row with rowid 1 of posts refers to");
  }

  @Test
  void commandsOfTheProjectHaveToSucceed() throws IOException {
    okra("db", "sync");
    configure(", \"verifyWith\": [\"true\", \"echo found it; exit 2\"]");
    CommandRun run = okra("db", "verify");
    assertThat(run.status()).isEqualTo(3);
    assertThat(run.out())
        .contains("ok       'true' succeeds")
        .contains("problem  echo found it; exit 2:\n  found it\n  it ended with status 2");
    JsonNode json = JSON.readTree(okra("db", "verify", "--format", "json").out());
    assertThat(json.path("sound").asBoolean()).isFalse();
    assertThat(json.at("/checks/5/problems/0").asText()).isEqualTo("found it");
  }

  @Test
  void aMissingDatabaseAndABrokenSchemaAreErrors() throws IOException {
    CommandRun missing = okra("db", "status", "--url", "sqlite:no/such/place.db");
    assertThat(missing.status()).isEqualTo(1);
    assertThat(missing.err()).contains("OKRA-D0", "hint:");
    Files.writeString(folder.resolve("models.okra.gql"), "model A { id: IDD! }");
    assertThat(okra("db", "verify").status()).isEqualTo(5);
  }

  @OnServers(dialect = "postgres")
  void constraintsAndIndexesThatWereLeftUnfinishedAreAProblem(TestDatabase database)
      throws SQLException {
    assertThat(okra("db", "sync", "--url", database.url()).status()).isZero();
    try (Connection connection = database.connect();
        Statement statement = connection.createStatement()) {
      statement.execute("ALTER TABLE posts ADD CONSTRAINT c CHECK (title <> '') NOT VALID");
    }
    CommandRun run = okra("db", "verify", "--url", database.url());
    assertThat(run.status()).isEqualTo(3);
    assertThat(run.out()).contains("constraint 'c' of 'posts' was never checked against its rows");
  }

  @OnServers
  void everyServerCanBeVerified(TestDatabase database) {
    String url = database.url();
    assertThat(okra("db", "sync", "--url", url).status()).isZero();
    CommandRun verify = okra("db", "verify", "--url", url);
    assertThat(verify.status()).as(verify.all()).isZero();
    assertThat(okra("db", "status", "--url", url, "--check").status()).isZero();
  }
}
