package dev.okra.it;

import static org.assertj.core.api.Assertions.assertThat;

import dev.okra.cli.Okra;
import dev.okra.jdbc.script.LexicalRules;
import dev.okra.jdbc.script.ScriptText;
import java.io.IOException;
import java.io.InputStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files of SQL as a source, with nothing but a file for a database. */
class SqlFilesOnSqliteTest {
  private static final int HUNDRED_MEGABYTES = 100 * 1024 * 1024;

  @TempDir private Path folder;

  @Test
  void showNoDifferenceToADatabaseThatWasMadeFromThem() throws IOException, SQLException {
    String sql = resource("one.sql");
    run(sql);
    file("schema.sql", sql);

    assertDone(diff("schema.sql", "sqlite:app.db", "--check"));
    assertDone(diff("sqlite:app.db", "schema.sql", "--check"));
  }

  @Test
  void leadADatabaseToWhatTheySay() throws IOException, SQLException {
    run(resource("one.sql"));
    file("two.sql", resource("two.sql"));

    assertDone(
        okra(
            "db",
            "apply",
            "--to",
            "two.sql",
            "--url",
            "sqlite:app.db",
            "--force",
            "--rename",
            "none"));

    assertDone(diff("sqlite:app.db", "two.sql", "--check"));
  }

  @Test
  void compareWithEachOtherWithoutADatabase() throws IOException {
    file("parts/1.sql", "CREATE TABLE a (id int PRIMARY KEY);");
    file("parts/2.sql", "CREATE TABLE audit_log (id int);\n");
    file("parts/notes.txt", "no SQL");
    file("whole.sql", "CREATE TABLE a (id int PRIMARY KEY, b int);");
    file(
        "okra.config.json",
        "{ \"database\": { \"provider\": \"sqlite\", \"exclude\": [\"x_*\"] } }");

    for (String to : List.of("parts", "parts/", "parts/*.sql", "parts/**/*.sql")) {
      CommandRun run = diff("whole.sql", to, "--exclude", "audit_*", "--exclude", "none");
      assertDone(run);
      assertThat(run.out()).contains("'b'").doesNotContain("audit_log");
    }
    assertThat(diff("whole.sql", "parts", "--check").out()).contains("audit_log");
  }

  @Test
  void areNamedWhereTheyAreMissing() throws IOException {
    Files.createDirectory(folder.resolve("empty"));

    CommandRun missing = diff("missing.sql", "sqlite:app.db");
    assertThat(missing.status()).isEqualTo(2);
    assertThat(missing.err()).contains("OKRA-C008", "missing.sql");
    CommandRun empty = diff("empty", "sqlite:app.db");
    assertThat(empty.status()).isEqualTo(2);
    assertThat(empty.err()).contains("OKRA-C030", "holds neither migrations nor files of SQL");
  }

  @Test
  void ofAHundredMegabytesNeedAQuarterOfAGigabyte() throws IOException, InterruptedException {
    String row = "INSERT INTO a VALUES (1, '" + "x".repeat(1000) + ";');\n";
    try (Writer writer = Files.newBufferedWriter(folder.resolve("large.sql"))) {
      writer.write("CREATE TABLE a (id int, b text);\n");
      for (int i = 0; i < HUNDRED_MEGABYTES / row.length(); i++) {
        writer.write(row);
      }
      writer.write("CREATE INDEX i ON a (b);\n");
    }
    file("small.sql", "CREATE TABLE a (id int, b text);");
    Process process =
        new ProcessBuilder(
                Stream.concat(
                        Stream.of(
                            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                            "-Xmx256m",
                            "-XX:+IgnoreUnrecognizedVMOptions",
                            "--enable-native-access=ALL-UNNAMED",
                            "-cp",
                            System.getProperty("java.class.path"),
                            Okra.class.getName()),
                        Stream.of(
                            "db",
                            "diff",
                            "--from",
                            "small.sql",
                            "--to",
                            "large.sql",
                            "--dialect",
                            "sqlite"))
                    .toList())
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(output).isZero();
    assertThat(output).isEqualTo("+ Added index 'i' to table 'a'\n");
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

  private void run(String sql) throws SQLException {
    String url = "jdbc:sqlite:" + folder.resolve("app.db");
    try (Connection connection = DriverManager.getConnection(url);
        Statement client = connection.createStatement()) {
      for (dev.okra.domain.plan.Statement statement :
          new ScriptText(LexicalRules.SQLITE).split("test", sql).statements()) {
        client.execute(statement.sql());
      }
    }
  }

  private static String resource(String name) throws IOException {
    try (InputStream in =
        SqlFilesOnSqliteTest.class.getResourceAsStream("/outside/sqlite/" + name)) {
      assertThat(in).as(name).isNotNull();
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
