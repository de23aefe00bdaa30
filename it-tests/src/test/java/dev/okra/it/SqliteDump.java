package dev.okra.it;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;

/** What {@code sqlite3 FILE '.dump'} writes of a database without rows. */
final class SqliteDump {
  private static final String OBJECTS =
      """
      SELECT sql FROM sqlite_schema
      WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite~_%' ESCAPE '~'
      ORDER BY type IN ('index', 'trigger', 'view'), rowid
      """;

  private SqliteDump() {}

  static Optional<String> of(Path file) {
    StringBuilder text = new StringBuilder("PRAGMA foreign_keys=OFF;\nBEGIN TRANSACTION;\n");
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(OBJECTS)) {
      while (rows.next()) {
        text.append(rows.getString(1)).append(";\n");
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    return Optional.of(text.append("COMMIT;\n").toString());
  }
}
