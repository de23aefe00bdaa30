package dev.okra.it;

import static org.assertj.core.api.Assertions.assertThat;

import dev.okra.jdbc.script.LexicalRules;
import dev.okra.jdbc.script.ScriptText;
import dev.okra.testkit.server.DumpTool;
import dev.okra.testkit.server.OnServers;
import dev.okra.testkit.server.ServerKind;
import dev.okra.testkit.server.TestDatabase;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.opentest4j.TestAbortedException;

/** What the servers' own tools write is taken as it comes, and says what the database holds. */
class DumpsTest {
  @TempDir private Path folder;

  /** Dumps written down from what the tools write; the statements alone make the real database. */
  @OnServers
  void equalTheDatabaseThatTheyMake(TestDatabase database) throws IOException, SQLException {
    String dump = resource("/dump/" + database.server().kind().scheme() + ".sql");
    boolean postgres = database.server().kind().dialect().equals("postgres");
    LexicalRules rules = postgres ? LexicalRules.POSTGRES : LexicalRules.MYSQL;
    try (Connection connection = database.connect();
        Statement client = connection.createStatement()) {
      for (dev.okra.domain.plan.Statement statement :
          new ScriptText(rules).split("dump", dump).statements()) {
        if (isForServer(statement.sql(), database)) {
          client.execute(statement.sql());
        }
      }
    }
    assertEqual(database, dump);
  }

  /** Without commands to psql, and settings that this version does not have. */
  private static boolean isForServer(String sql, TestDatabase database) {
    boolean newer = sql.contains("transaction_timeout =") && !sql.contains("idle");
    return !sql.startsWith("\\") && !(newer && database.server().kind() == ServerKind.POSTGRES_14);
  }

  @OnServers
  void thatTheServersOwnToolWritesEqualTheDatabase(TestDatabase database)
      throws IOException, SQLException {
    String dialect = database.server().kind().dialect();
    LexicalRules rules = dialect.equals("postgres") ? LexicalRules.POSTGRES : LexicalRules.MYSQL;
    fill(database, rules, resource("/outside/" + dialect + "/two.sql"));

    String dump =
        DumpTool.schemaOf(database)
            .orElseThrow(() -> new TestAbortedException("there is no tool to dump it"));

    assertEqual(database, dump);
  }

  private void assertEqual(TestDatabase database, String dump) throws IOException {
    Files.writeString(folder.resolve("dump.sql"), dump);
    assertThat(dump).contains("CREATE TABLE");
    CommandRun there = diff("dump.sql", database.url());
    assertThat(there.status()).as(there.all()).isZero();
    CommandRun back = diff(database.url(), "dump.sql");
    assertThat(back.status()).as(back.all()).isZero();
  }

  private CommandRun diff(String from, String to) {
    return CommandRun.okra(folder, "db", "diff", "--from", from, "--to", to, "--check");
  }

  private static void fill(TestDatabase database, LexicalRules rules, String sql)
      throws SQLException {
    List<dev.okra.domain.plan.Statement> statements =
        new ScriptText(rules).split("test", sql).statements();
    database.execute(
        statements.stream().map(dev.okra.domain.plan.Statement::sql).toArray(String[]::new));
  }

  private static String resource(String name) throws IOException {
    try (InputStream in = DumpsTest.class.getResourceAsStream(name)) {
      assertThat(in).as(name).isNotNull();
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
