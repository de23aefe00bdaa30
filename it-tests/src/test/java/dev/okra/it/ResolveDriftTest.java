package dev.okra.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.okra.testkit.server.OnServers;
import dev.okra.testkit.server.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.sql.SQLException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** {@code db resolve-drift}: every object that drifted is adopted, repaired or ignored. */
class ResolveDriftTest extends SqliteProject {
  private static final String SCHEMA =
      """
      # people who write
      model Author {
        id: ID! @default(autoincrement)
        name: String!  # as printed
        mail: String
        posts: [Post!]!
      }

      model Post @index(name: "posts_by_title", fields: ["title"]) {
        id: ID! @default(autoincrement)
        title: String! @length(max: 100)
        author: Author! @relation(fields: [authorId], references: [id])
        authorId: ID!
      }
      """;

  /** A column too many, a column too few, an index too many, an index too few. */
  private static final String[] DRIFT = {
    "ALTER TABLE authors ADD COLUMN legacy INTEGER",
    "ALTER TABLE authors DROP COLUMN mail",
    "CREATE INDEX hot ON posts (title, author_id)"
  };

  private static final ObjectMapper JSON = new ObjectMapper();

  @BeforeEach
  void writeProject() throws IOException {
    Files.writeString(folder.resolve("models.okra.gql"), SCHEMA);
    configure("");
  }

  @Test
  void listsWhatDriftedAndStopsWhereNobodyDecides() throws IOException, SQLException {
    drifted();
    CommandRun run = okra("db", "resolve-drift");
    assertThat(run.status()).isEqualTo(4);
    assertThat(run.out())
        .contains("column authors.legacy\n  - Dropped field 'legacy' from Author\n")
        .contains("column authors.mail\n  + Added field 'mail' to Author\n")
        .contains("index posts.hot\n  - Dropped index 'hot' from Post\n");
    assertThat(run.err())
        .contains("OKRA-C080", "3 objects differ", "--adopt, --repair or --ignore");
    JsonNode json = JSON.readTree(okra("db", "resolve-drift", "--format", "json").out());
    assertThat(json.path("drift")).hasSize(3);
    assertThat(json.at("/drift/0/kind").asText()).isEqualTo("column");
  }

  @Test
  void adoptsIntoTheSchemaFileWithItsComments() throws IOException, SQLException {
    drifted();
    CommandRun run = okra("db", "resolve-drift", "--adopt", "authors.legacy");
    assertThat(run.status()).as(run.all()).isZero();
    assertThat(run.err()).contains("2 objects still differ");
    assertThat(schema())
        .contains("# people who write", "name: String!  # as printed", "legacy: ", "mail: String")
        .doesNotContain("hot");
    CommandRun rest = okra("db", "resolve-drift", "--adopt", "*");
    assertThat(rest.status()).as(rest.all()).isZero();
    assertThat(schema()).contains("legacy: ", "\"hot\"").doesNotContain("mail");
    assertThat(okra("db", "status", "--check").status()).isZero();
  }

  @Test
  void repairsTheDatabaseAndAsksBeforeRowsAreLost() throws IOException, SQLException {
    drifted();
    sqlite("INSERT INTO authors (name, legacy) VALUES ('Ada', 7)");
    CommandRun refused = okra("db", "resolve-drift", "--repair", "authors.legacy");
    assertThat(refused.status()).isEqualTo(4);
    assertThat(refused.err()).contains("OKRA-C040", "--force");
    assertThat(okra("db", "resolve-drift", "--repair", "authors.mail").status()).isZero();
    assertThat(okra("db", "status").out()).contains("'legacy'", "'hot'").doesNotContain("'mail'");
    assertThat(okra("db", "resolve-drift", "--repair", "*", "--force").status()).isZero();
    assertThat(okra("db", "status", "--check").status()).isZero();
    assertThat(schema()).isEqualTo(SCHEMA);
  }

  @Test
  void recordsWhoIgnoresWhatAndWhy() throws IOException, SQLException {
    drifted();
    okra("db", "resolve-drift", "--repair", "authors.*", "--force");
    CommandRun unexplained = okra("db", "resolve-drift", "--ignore", "posts.hot");
    assertThat(unexplained.status()).isEqualTo(4);
    assertThat(unexplained.err()).contains("--reason");
    CommandRun run =
        okra("db", "resolve-drift", "--ignore", "posts.hot", "--reason", "for reports");
    assertThat(run.status()).as(run.all()).isZero();
    CommandRun status = okra("db", "status", "--check");
    assertThat(status.status()).as(status.all()).isZero();
    assertThat(status.out())
        .startsWith("IN SYNC")
        .contains("ignored: index posts.hot (", ": for reports)");
    JsonNode entry = JSON.readTree(folder.resolve("okra.drift.json").toFile()).at("/ignored/0");
    assertThat(entry.path("object").asText()).isEqualTo("index posts.hot");
    assertThat(entry.path("by").asText()).contains(System.getProperty("user.name"));
    assertThat(okra("db", "verify").status()).isZero();
    assertThat(okra("db", "sync").err()).contains("index posts.hot stays as it is");
    assertThat(okra("db", "status").out()).contains("ignored: index posts.hot");
  }

  @Test
  void ignoresOnlyWhatWasThere() throws SQLException {
    drifted();
    okra("db", "resolve-drift", "--ignore", "*", "--reason", "later");
    assertThat(okra("db", "status", "--check").status()).isZero();
    sqlite("DROP INDEX hot", "CREATE INDEX hot ON posts (author_id)");
    assertThat(okra("db", "status").out())
        .startsWith("OUT OF SYNC")
        .contains("'hot'", "ignored: column authors.legacy");
  }

  @Test
  void takesIgnoringBack() throws SQLException {
    drifted();
    okra("db", "resolve-drift", "--ignore", "*", "--reason", "later");
    CommandRun run =
        okra("db", "resolve-drift", "--stop-ignoring", "posts.hot", "--repair", "posts.hot");
    assertThat(run.status()).as(run.all()).isZero();
    assertThat(run.err()).contains("index posts.hot is no longer ignored");
    assertThat(okra("db", "status").out()).doesNotContain("hot");
    okra("db", "resolve-drift", "--stop-ignoring", "*");
    assertThat(folder.resolve("okra.drift.json")).doesNotExist();
    assertThat(okra("db", "status").out()).startsWith("OUT OF SYNC");
  }

  @Test
  void saysWhichNamesThereAreAndWhatContradictsItself() throws SQLException {
    drifted();
    CommandRun part = okra("db", "resolve-drift", "--adopt", "hot");
    assertThat(part.status()).isEqualTo(2);
    assertThat(part.err()).contains("OKRA-C081", "did you mean 'posts.hot'?");
    CommandRun both =
        okra("db", "resolve-drift", "--adopt", "posts.hot", "--repair", "index posts.hot");
    assertThat(both.status()).isEqualTo(2);
    assertThat(both.err()).contains("cannot be treated in two ways");
  }

  @Test
  void aDryRunChangesNothing() throws IOException, SQLException {
    drifted();
    CommandRun run =
        okra(
            "db",
            "resolve-drift",
            "--dry-run",
            "--adopt",
            "authors.legacy",
            "--repair",
            "posts.hot");
    assertThat(run.status()).as(run.all()).isZero();
    assertThat(run.out()).contains("DROP INDEX hot", "legacy: ");
    assertThat(schema()).isEqualTo(SCHEMA);
    assertThat(okra("db", "status").out()).contains("'hot'", "'legacy'");
  }

  @Test
  void aProtectedDatabaseIsRepairedOnlyIfForced() throws IOException, SQLException {
    drifted();
    configure(
        ", \"environments\": { \"production\": { \"url\": \"sqlite:local.db\", \"protected\": true } }");
    CommandRun refused =
        okra("--env", "production", "db", "resolve-drift", "--repair", "posts.hot");
    assertThat(refused.status()).isEqualTo(4);
    assertThat(refused.err()).contains("OKRA-C041");
    CommandRun forced =
        okra("--env", "production", "db", "resolve-drift", "--repair", "posts.hot", "--force");
    assertThat(forced.status()).as(forced.all()).isZero();
  }

  @Test
  void aBrokenRecordIsAnError() throws IOException, SQLException {
    drifted();
    Files.writeString(folder.resolve("okra.drift.json"), "{ \"format\": 7 }");
    CommandRun run = okra("db", "status");
    assertThat(run.status()).isEqualTo(1);
    assertThat(run.err()).contains("OKRA-M004", "okra.drift.json", "hint:");
    Files.writeString(folder.resolve("okra.drift.json"), "{ \"form");
    assertThat(okra("db", "status").err()).contains("okra.drift.json", "hint:");
  }

  @OnServers
  void worksOnEveryServer(TestDatabase database) throws IOException {
    String url = database.url();
    assertThat(okra("db", "sync", "--url", url).status()).isZero();
    database.execute(DRIFT);
    CommandRun ignored =
        okra("db", "resolve-drift", "--url", url, "--ignore", "posts.hot", "--reason", "reports");
    assertThat(ignored.status()).as(ignored.all()).isZero();
    CommandRun both =
        okra(
            "db",
            "resolve-drift",
            "--url",
            url,
            "--adopt",
            "authors.legacy",
            "--repair",
            "authors.mail");
    assertThat(both.status()).as(both.all()).isZero();
    assertThat(schema()).contains("legacy: ", "mail: String").doesNotContain("hot");
    CommandRun status = okra("db", "status", "--url", url, "--check");
    assertThat(status.status()).as(status.all()).isZero();
    assertThat(okra("db", "sync", "--url", url).err()).contains("index posts.hot stays as it is");
  }

  private void drifted() throws SQLException {
    assertThat(okra("db", "sync").status()).isZero();
    sqlite(DRIFT);
  }

  private String schema() throws IOException {
    return Files.readString(folder.resolve("models.okra.gql"));
  }
}
