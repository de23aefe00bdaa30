package dev.okra.it;

import static org.assertj.core.api.Assertions.assertThat;

import dev.okra.cli.Okra;
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
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;

/** Files of SQL as a source, on every server. */
@ResourceLock("scratch databases")
class SqlFilesTest {
  private static final int MOST_RUNS = 200;

  @TempDir private Path folder;

  @OnServers
  void showNoDifferenceToADatabaseThatWasMadeFromThem(TestDatabase database)
      throws IOException, SQLException {
    String sql = outside(database, "one.sql");
    run(database, sql);
    file("schema.sql", sql);

    assertDone(diff("schema.sql", database.url(), "--check"));
    assertDone(diff(database.url(), "schema.sql", "--check"));
    assertNothingIsLeft(database);
  }

  @OnServers
  void leadADatabaseToWhatTheySay(TestDatabase database) throws IOException, SQLException {
    run(database, outside(database, "one.sql"));
    file("two.sql", outside(database, "two.sql"));

    assertDone(
        okra(
            "db",
            "apply",
            "--to",
            "two.sql",
            "--url",
            database.url(),
            "--force",
            "--rename",
            "none"));

    assertDone(diff(database.url(), "two.sql", "--check"));
    assertNothingIsLeft(database);
  }

  @OnServers
  void compareWithEachOtherOnADevelopmentDatabase(TestDatabase database) throws IOException {
    file("parts/1.sql", "CREATE TABLE a (id int PRIMARY KEY);");
    file("parts/2.sql", "CREATE TABLE audit_log (id int);\n");
    file("whole.sql", "CREATE TABLE a (id int PRIMARY KEY, b int);");
    String dialect = database.server().kind().dialect();

    CommandRun without = diff("whole.sql", "parts", "--dialect", dialect);
    assertThat(without.status()).isEqualTo(2);
    assertThat(without.err()).contains("OKRA-C047", "--dev-url");

    CommandRun with =
        diff("whole.sql", "parts", "--dev-url", database.url(), "--exclude", "audit_*");
    assertDone(with);
    assertThat(with.out()).contains("'b'").doesNotContain("audit_log");
    assertNothingIsLeft(database);
  }

  @OnServers
  void areEqualToTheModelThatTheyWereMadeFrom(TestDatabase database) throws IOException {
    file("models.okra.gql", "model User { id: ID! @default(uuid)  name: String! }");
    assertDone(okra("db", "sync", "--url", database.url()));
    file("empty.sql", "-- nothing\n");
    CommandRun all = diff("empty.sql", database.url(), "--sql");
    assertDone(all);
    file("schema.sql", all.out());

    assertDone(
        okra(
            "db",
            "diff",
            "--from",
            "schema.sql",
            "--to",
            "models.okra.gql",
            "--check",
            "--dev-url",
            database.url()));
    assertNothingIsLeft(database);
  }

  @OnServers
  void areRefusedBeforeAnythingRuns(TestDatabase database) throws IOException {
    file("schema.sql", "CREATE TABLE a (id int);\n DROP /* */ DATABASE " + database.name() + ";");

    CommandRun refused = diff(database.url(), "schema.sql");

    assertThat(refused.status()).isEqualTo(5);
    assertThat(refused.err()).contains("OKRA-D032", "schema.sql:2:2: 'DROP DATABASE'", "hint:");
    assertThat(refused.all()).doesNotContain(database.password());
    assertNothingIsLeft(database);
  }

  @OnServers
  void leaveNothingAfterARunThatWasKilled(TestDatabase database)
      throws IOException, InterruptedException {
    StringBuilder long_ = new StringBuilder("CREATE TABLE first (id int);\n");
    if (database.server().kind().dialect().equals("postgres")) {
      long_.append("CREATE SCHEMA extra;\n");
    }
    for (int i = 0; i < 5000; i++) {
      long_.append("CREATE TABLE t").append(i).append(" (id int PRIMARY KEY, a int);\n");
    }
    file("long.sql", long_.toString());
    Process run = inAProcessOfItsOwn("db", "diff", "--from", "long.sql", "--to", database.url());
    while (run.isAlive() && scratchDatabases(database).isEmpty()) {
      Thread.onSpinWait();
    }
    run.destroyForcibly().waitFor();
    assertThat(scratchDatabases(database)).as("what the killed run left").hasSize(1);

    file("short.sql", long_.substring(0, long_.indexOf("CREATE TABLE t0")));
    for (int i = 0; i < MOST_RUNS && !scratchDatabases(database).isEmpty(); i++) {
      // The server may take a moment to see that the client is gone.
      assertDone(diff("short.sql", database.url()));
    }
    assertNothingIsLeft(database);
  }

  private Process inAProcessOfItsOwn(String... words) throws IOException {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                Okra.class.getName()));
    command.addAll(List.of(words));
    return new ProcessBuilder(command)
        .directory(folder.toFile())
        .redirectErrorStream(true)
        .redirectOutput(folder.resolve("output.txt").toFile())
        .start();
  }

  private static void assertNothingIsLeft(TestDatabase database) {
    assertThat(scratchDatabases(database)).isEmpty();
  }

  private static List<String> scratchDatabases(TestDatabase database) {
    String query =
        database.server().kind().dialect().equals("postgres")
            ? "SELECT datname FROM pg_database WHERE datname LIKE '%okra_scratch%'"
            : "SELECT schema_name FROM information_schema.schemata WHERE schema_name LIKE '%okra_scratch%'";
    List<String> names = new ArrayList<>();
    try (Connection connection = database.connect();
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(query)) {
      while (rows.next()) {
        names.add(rows.getString(1));
      }
      return names;
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private CommandRun diff(String from, String to, String... more) {
    List<String> words = new ArrayList<>(List.of("db", "diff", "--from", from, "--to", to));
    words.addAll(List.of(more));
    return okra(words.toArray(String[]::new));
  }

  private CommandRun okra(String... words) {
    return CommandRun.okra(folder, words);
  }

  private static void assertDone(CommandRun run) {
    assertThat(run.status()).as(run.all()).isZero();
  }

  private void file(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private static void run(TestDatabase database, String sql) throws SQLException {
    LexicalRules rules =
        database.server().kind().dialect().equals("postgres")
            ? LexicalRules.POSTGRES
            : LexicalRules.MYSQL;
    try (Connection connection = database.connect();
        Statement client = connection.createStatement()) {
      for (dev.okra.domain.plan.Statement statement :
          new ScriptText(rules).split("test", sql).statements()) {
        client.execute(statement.sql());
      }
    }
  }

  private static String outside(TestDatabase database, String name) throws IOException {
    String resource = "/outside/" + database.server().kind().dialect() + "/" + name;
    try (InputStream in = SqlFilesTest.class.getResourceAsStream(resource)) {
      assertThat(in).as(resource).isNotNull();
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
