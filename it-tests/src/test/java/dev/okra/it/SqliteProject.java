package dev.okra.it;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.io.TempDir;

/** A test with a project of its own, whose database is a file of SQLite in the project's folder. */
abstract class SqliteProject {
  @TempDir Path folder;

  /** Writes the configuration; {@code more} goes on inside {@code database}, from a comma on. */
  final void configure(String more) throws IOException {
    Files.writeString(
        folder.resolve("okra.config.json"),
        "{ \"database\": { \"url\": \"sqlite:local.db\"" + more + " } }");
  }

  /** Changes the database behind okra. */
  final void sqlite(String... statements) throws SQLException {
    String url = "jdbc:sqlite:" + folder.resolve("local.db");
    try (Connection connection = DriverManager.getConnection(url);
        Statement statement = connection.createStatement()) {
      for (String sql : statements) {
        statement.execute(sql);
      }
    }
  }

  /** Runs {@code okra} in the project, without a terminal. */
  final CommandRun okra(String... words) {
    return CommandRun.okra(folder, words);
  }
}
