package dev.okra.it;

import static org.assertj.core.api.Assertions.assertThat;

import dev.okra.cli.Okra;
import dev.okra.testkit.process.ChildJava;
import dev.okra.testkit.server.OnServers;
import dev.okra.testkit.server.ServerKind;
import dev.okra.testkit.server.TestDatabase;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * A real process that is told to end while the database changes: SIGTERM goes the way of Ctrl-C.
 */
@Timeout(120)
class InterruptedChangeTest {
  private static final int TERMINATED = 128 + 15;

  @TempDir private Path folder;

  @OnServers({ServerKind.POSTGRES_18, ServerKind.MYSQL_9, ServerKind.MARIADB_11})
  void saysWhatBecameOfTheChange(TestDatabase database) throws Exception {
    String configuration = "{ \"database\": { \"url\": \"%s\" } }".formatted(database.url());
    Files.writeString(folder.resolve("okra.config.json"), configuration);
    schema("");
    assertThat(CommandRun.okra(folder, "db", "sync").status()).isZero();
    database.execute("INSERT INTO users (name) VALUES ('Ada')");
    schema("age: Int");

    String rest;
    try (Connection reader = database.connect();
        Statement reading = reader.createStatement()) {
      // A reader holds the table, so that the change has to wait for it.
      reader.setAutoCommit(false);
      reading.executeQuery("SELECT name FROM users").close();
      rest = interruptAtTheChange();
      reader.rollback();
    }

    assertThat(rest)
        .contains(
            database.server().kind().dialect().equals("postgres")
                ? "the database keeps all of the change or nothing of it"
                : "the database keeps what is finished")
        .contains("'okra db diff' shows where it stands");
    assertThat(names(database)).containsExactly("Ada");
  }

  private String interruptAtTheChange() throws IOException, InterruptedException {
    Process process = start("db", "sync", "--verbose");
    try (BufferedReader errors = process.errorReader()) {
      String line = errors.readLine();
      while (line != null && !line.startsWith("ALTER TABLE")) {
        line = errors.readLine();
      }
      assertThat(line).as("the statement that waits").isNotNull();
      assertThat(process.toHandle().destroy()).isTrue();
      String rest = errors.lines().collect(Collectors.joining("\n"));
      assertThat(process.waitFor()).isEqualTo(TERMINATED);
      return rest;
    } finally {
      process.destroyForcibly();
    }
  }

  private Process start(String... words) throws IOException {
    return new ChildJava().of(Okra.class, words).directory(folder.toFile()).start();
  }

  private void schema(String field) throws IOException {
    Files.writeString(
        folder.resolve("models.okra.gql"),
        """
        model User {
          id: ID! @default(autoincrement)
          name: String!
          %s
        }
        """
            .formatted(field));
  }

  private static List<String> names(TestDatabase database) throws SQLException {
    try (Connection connection = database.connect();
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("SELECT name FROM users")) {
      List<String> names = new ArrayList<>();
      while (rows.next()) {
        names.add(rows.getString(1));
      }
      return names;
    }
  }
}
