package dev.okra.it;

import static org.assertj.core.api.Assertions.assertThat;

import dev.okra.domain.plan.Statement;
import dev.okra.jdbc.script.LexicalRules;
import dev.okra.jdbc.script.ScriptText;
import dev.okra.testkit.server.OnServers;
import dev.okra.testkit.server.TestDatabase;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Schemas out of databases, as a user gets them. */
class PullTest {
  private static final String MODELS = "models.okra.gql";
  private static final String URL = "sqlite:local.db";

  @TempDir private Path folder;

  @OnServers
  void pullsDatabasesMadeElsewhere(TestDatabase one, TestDatabase two)
      throws IOException, SQLException {
    String dialect = one.server().kind().dialect();
    try (Connection first = one.connect();
        Connection second = two.connect()) {
      run(dialect, resource(dialect + "/one.sql"), first);
      run(dialect, resource(dialect + "/two.sql"), second);
    }
    assertPulls(one.url(), "one.okra.gql");
    assertPulls(two.url(), "two.okra.gql");
  }

  @Test
  void pullsDatabasesMadeElsewhereOnSqlite() throws IOException, SQLException {
    for (String name : new String[] {"one", "two"}) {
      database(name + ".db", resource("sqlite/" + name + ".sql"));
      assertPulls("sqlite:" + name + ".db", name + ".okra.gql");
    }
  }

  /** A sync with what was pulled plans nothing, and a second pull changes nothing. */
  private void assertPulls(String url, String file) throws IOException {
    CommandRun pulled = okra("db", "pull", "--url", url, "--out", file);
    assertDone(pulled);
    assertThat(pulled.out().strip()).isEqualTo(file);
    String text = Files.readString(folder.resolve(file));
    assertThat(text)
        .contains("model Customer", "@table(name: \"customer\")")
        .containsPattern("view Debtor\\s+@table\\(name: \"debtor\"\\)\\s+@sql\\(")
        .doesNotContain("view 'debtor'");
    assertThat(text.contains("table 'old_log'")).isEqualTo(file.startsWith("one"));
    CommandRun diff = okra("db", "diff", "--from", url, "--to", file, "--check");
    assertThat(diff.status()).as(text + diff.all()).isZero();
    assertDone(okra("db", "pull", "--url", url, "--out", file, "--check"));
  }

  @Test
  void keepsCommentsAndLayoutAndChangesWhatDiffers() throws IOException, SQLException {
    String before =
        """
        # Ours.
        "Whoever can sign in."
        model User @index(fields: ["age"]) { # here
            "Never changes."
            id:   ID! @default(uuid)   # the key
            fullName: String! @column(name: "name")

            # To be dropped elsewhere.
            age: Int
            role: Role!
        }

        enum Role { ADMIN MEMBER }
        """;
    project(before);
    assertDone(okra("db", "sync"));
    database(
        "local.db",
        "DROP INDEX users_age_idx; ALTER TABLE users DROP COLUMN age;"
            + " ALTER TABLE users ADD COLUMN phone TEXT;"
            + " CREATE TABLE notes (id INTEGER PRIMARY KEY, body TEXT NOT NULL)");
    assertThat(okra("db", "pull").status()).as("a field goes only with consent").isEqualTo(4);
    assertThat(Files.readString(folder.resolve(MODELS))).isEqualTo(before);
    assertThat(okra("db", "pull", "--check").status()).isEqualTo(3);
    assertDone(okra("db", "pull", "--yes"));
    assertThat(Files.readString(folder.resolve(MODELS)))
        .isEqualTo(
            """
            # Ours.
            "Whoever can sign in."
            model User { # here
                "Never changes."
                id:   ID! @default(uuid)   # the key
                fullName: String! @column(name: "name")

                # To be dropped elsewhere.
                role: Role!
                phone: String
            }

            enum Role { ADMIN MEMBER }

            model Note {
              id: BigInt! @id
              body: String!
            }
            """);
    assertDone(okra("db", "diff", "--from", URL, "--to", MODELS, "--check"));
  }

  @Test
  void readsViewsAsFarAsTheDatabaseKnowsWhatTheyYield() throws IOException, SQLException {
    database(
        "local.db",
        "CREATE TABLE users (id TEXT PRIMARY KEY NOT NULL, email TEXT NOT NULL, born NUMERIC);"
            + " CREATE VIEW adults AS SELECT id, email AS \"Mail Address\" FROM users;"
            + " CREATE VIEW ages AS SELECT email, born + 1 AS age FROM users;"
            + " CREATE VIEW on_ages AS SELECT email FROM ages;"
            + " CREATE VIEW named(a) AS SELECT email FROM users;"
            + " CREATE VIEW broken AS SELECT x FROM gone");
    assertDone(okra("db", "pull", "--url", URL));
    assertThat(Files.readString(folder.resolve(MODELS)))
        .contains(
            """
            view Adult @sql(query: "SELECT id, email AS \\"Mail Address\\" FROM users") {
              id: ID
              mailAddress: String @column(name: "Mail Address")
            }
            """)
        .contains("view 'ages': the types of its columns are not known")
        .contains("view 'on_ages': it reads 'ages'")
        .contains("view 'named': a schema cannot say all of it")
        .contains("view 'broken': the types");
    assertDone(okra("db", "diff", "--from", URL, "--to", MODELS, "--check"));
    assertDone(okra("db", "pull", "--url", URL, "--check"));
  }

  @Test
  void saysWhatOnlySqliteHasOrThatNoSchemaSaysIt() throws IOException, SQLException {
    database(
        "local.db",
        "CREATE TABLE users (id TEXT PRIMARY KEY, extra, email TEXT COLLATE NOCASE,"
            + " team_id INT REFERENCES teams (id));"
            + " CREATE TABLE settings (name TEXT PRIMARY KEY NOT NULL) STRICT");
    assertDone(okra("db", "pull", "--url", URL));
    assertThat(Files.readString(folder.resolve(MODELS)))
        .contains("  id: ID!\n")
        .contains("  extra: String @db(sqlite: \"\")\n")
        .contains("#   settings: the table: a schema has no word for strict\n")
        .contains("#   users: column 'email': a schema has no word for collation NOCASE\n")
        .contains("#   users: foreign key from team_id to teams: no model stands for teams\n");
    assertDone(okra("db", "diff", "--from", URL, "--to", MODELS, "--check"));
    assertDone(okra("db", "pull", "--url", URL, "--check"));
  }

  @Test
  void writesAViewAgainThatIsAnotherOneNow() throws IOException, SQLException {
    String before =
        """
        model User { id: ID! @default(uuid)  email: String!  name: String }

        # Who can be written to.
        "Kept."
        view Reachable @table(name: "reachable") @sql(query: "SELECT email FROM users") {
          mail: String! @column(name: "email") @sensitive
        }

        # After it.
        enum Role { ADMIN }
        """;
    project(before);
    assertDone(okra("db", "sync"));
    database(
        "local.db", "DROP VIEW reachable; CREATE VIEW reachable AS SELECT name, email FROM users");
    assertDone(okra("db", "pull"));
    assertThat(Files.readString(folder.resolve(MODELS)))
        .isEqualTo(
            before
                .replace("SELECT email FROM users", "SELECT name, email FROM users")
                .replace("  mail:", "  name: String\n  mail:"));
    database("local.db", "DROP VIEW reachable");
    assertDone(okra("db", "pull", "--yes"));
    assertThat(Files.readString(folder.resolve(MODELS)))
        .contains("# After it.")
        .doesNotContain("view");
  }

  @Test
  void writesNothingForADryRun() throws IOException, SQLException {
    database("local.db", "CREATE TABLE notes (id INTEGER PRIMARY KEY, body TEXT)");
    CommandRun run = okra("db", "pull", "--url", URL, "--dry-run");
    assertDone(run);
    assertThat(run.out()).isEqualTo("model Note {\n  id: BigInt! @id\n  body: String\n}\n");
    assertThat(folder.resolve(MODELS)).doesNotExist();
    CommandRun json = okra("db", "pull", "--url", URL, "--dry-run", "--format", "json");
    assertThat(json.out()).contains("\"file\"").contains("model Note").contains("\"unmanaged\"");
  }

  @Test
  void writesOverAFileWithoutASchemaOnlyIfForced() throws IOException, SQLException {
    database("local.db", "CREATE TABLE notes (id INTEGER PRIMARY KEY, body TEXT)");
    Path file = folder.resolve("notes.txt");
    Files.writeString(file, "my notes\n");
    CommandRun refused = okra("db", "pull", "--url", URL, "--out", "notes.txt");
    assertThat(refused.status()).isEqualTo(4);
    assertThat(refused.err()).contains("OKRA-C070").contains("--force");
    assertThat(file).hasContent("my notes\n");
    assertDone(okra("db", "pull", "--url", URL, "--out", "notes.txt", "--force"));
    assertThat(file).content().startsWith("model Note");
    Files.createDirectory(folder.resolve("into"));
    assertDone(okra("db", "pull", "--url", URL, "--out", "into", "--exclude", "no*"));
    assertThat(folder.resolve("into/models.okra.gql")).content().doesNotContain("model");
  }

  private CommandRun okra(String... words) {
    return CommandRun.okra(folder, words);
  }

  private static void assertDone(CommandRun run) {
    assertThat(run.status()).as(run.all()).isZero();
  }

  private void project(String idl) throws IOException {
    Files.writeString(
        folder.resolve("okra.config.json"),
        """
        { "database": { "provider": "sqlite", "url": "sqlite:local.db" } }
        """);
    Files.writeString(folder.resolve(MODELS), idl);
  }

  private void database(String file, String sql) throws SQLException {
    String url = "jdbc:sqlite:" + folder.resolve(file);
    try (Connection connection = DriverManager.getConnection(url)) {
      run("sqlite", sql, connection);
    }
  }

  private static void run(String dialect, String sql, Connection connection) throws SQLException {
    LexicalRules rules =
        switch (dialect) {
          case "postgres" -> LexicalRules.POSTGRES;
          case "mysql" -> LexicalRules.MYSQL;
          case "sqlite" -> LexicalRules.SQLITE;
          default -> throw new IllegalArgumentException(dialect);
        };
    try (java.sql.Statement client = connection.createStatement()) {
      for (Statement statement : new ScriptText(rules).split("test", sql).statements()) {
        client.execute(statement.sql());
      }
    }
  }

  private static String resource(String name) throws IOException {
    try (InputStream in = PullTest.class.getResourceAsStream("/outside/" + name)) {
      assertThat(in).as(name).isNotNull();
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
