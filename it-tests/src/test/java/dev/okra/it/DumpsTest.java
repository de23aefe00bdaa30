package dev.okra.it;

import static org.assertj.core.api.Assertions.assertThat;

import dev.okra.jdbc.script.LexicalRules;
import dev.okra.jdbc.script.ScriptText;
import dev.okra.testkit.server.OnServers;
import dev.okra.testkit.server.ServerKind;
import dev.okra.testkit.server.TestDatabase;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
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

  @OnServers(ServerKind.POSTGRES_14)
  void ofPgDumpEqualTheDatabase(TestDatabase database)
      throws IOException, InterruptedException, SQLException {
    Path tool = tool("pg_dump");
    fill(database, LexicalRules.POSTGRES, resource("/outside/postgres/two.sql"));

    assertEqual(database, output(tool, "--schema-only", database.url()));
  }

  @OnServers({ServerKind.MARIADB_10, ServerKind.MARIADB_11})
  void ofMariaDbDumpEqualTheDatabase(TestDatabase database)
      throws IOException, InterruptedException, SQLException {
    Path tool = tool("mariadb-dump");
    fill(database, LexicalRules.MYSQL, resource("/outside/mysql/two.sql"));

    assertEqual(
        database,
        output(
            tool,
            "--no-data",
            "--routines",
            "--host=" + database.host(),
            "--port=" + database.port(),
            "--user=" + database.user(),
            "--password=" + database.password(),
            database.name()));
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

  private String output(Path tool, String... arguments) throws IOException, InterruptedException {
    Path errors = folder.resolve("errors.txt");
    Process process =
        new ProcessBuilder(
                Stream.concat(Stream.of(tool.toString()), Arrays.stream(arguments)).toList())
            .redirectError(errors.toFile())
            .start();
    String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(Files.readString(errors)).isZero();
    return text;
  }

  /** The tool on the path, or among the binaries that the servers of the tests come with. */
  private static Path tool(String name) throws IOException {
    Optional<Path> onPath =
        Arrays.stream(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator, -1))
            .map(f -> Path.of(f, name))
            .filter(Files::isExecutable)
            .findFirst();
    Path binaries = Path.of(System.getProperty("user.home"), ".cache", "okra-test", "binaries");
    if (onPath.isPresent() || !Files.isDirectory(binaries)) {
      return onPath.orElseThrow(() -> new TestAbortedException("there is no " + name));
    }
    try (Stream<Path> servers = Files.list(binaries)) {
      return servers
          .map(s -> s.resolve("bin").resolve(name))
          .filter(Files::isExecutable)
          .sorted()
          .findFirst()
          .orElseThrow(() -> new TestAbortedException("there is no " + name));
    }
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
