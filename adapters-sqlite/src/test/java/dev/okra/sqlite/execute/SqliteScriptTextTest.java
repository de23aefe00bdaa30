package dev.okra.sqlite.execute;

import static org.assertj.core.api.Assertions.assertThat;

import dev.okra.domain.plan.Script;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Scripts as text for other clients, which have foreign keys on. */
class SqliteScriptTextTest {
  private static final String CASCADING =
      "CREATE TABLE a (id INTEGER PRIMARY KEY);"
          + "CREATE TABLE b (a REFERENCES a ON DELETE CASCADE);"
          + "INSERT INTO a VALUES (1);"
          + "INSERT INTO b VALUES (1);";
  private static final String REBUILD =
      "CREATE TABLE new_a (id INTEGER PRIMARY KEY, more);"
          + "INSERT INTO new_a SELECT id, 1 FROM a;"
          + "DROP TABLE a;"
          + "ALTER TABLE new_a RENAME TO a;";

  private final SqliteScriptText text = new SqliteScriptText();

  @Test
  void keepsRowsThatReferToATableThatIsMadeAgain(@TempDir Path folder) throws SQLException {
    assertThat(referringRows(folder, "bare", REBUILD)).isZero();
    assertThat(referringRows(folder, "safe", text.writeForClient(script(REBUILD)))).isOne();
  }

  @Test
  void addsNothingWhereNoTableIsDropped() {
    Script script = script("CREATE TABLE \"DROP TABLE\" (a); DROP INDEX i;");
    assertThat(text.writeForClient(script)).isEqualTo(text.write(script));
  }

  @Test
  void readsBackWithWhatIsAround() {
    Script read = script(text.writeForClient(script("DROP TABLE a;")));
    assertThat(read.statements())
        .extracting(s -> s.sql())
        .containsExactly(
            "PRAGMA foreign_keys = OFF",
            "BEGIN",
            "DROP TABLE a",
            "COMMIT",
            "PRAGMA foreign_keys = ON");
  }

  private Script script(String sql) {
    return text.split("test.sql", sql);
  }

  /** The rows of b after a script was run as a client does that enforces foreign keys. */
  private int referringRows(Path folder, String name, String sql) throws SQLException {
    Path file = folder.resolve(name);
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
        Statement client = connection.createStatement()) {
      client.execute("PRAGMA foreign_keys = ON");
      for (var statement : script(CASCADING + sql).statements()) {
        client.execute(statement.sql());
      }
      try (ResultSet rows = client.executeQuery("SELECT count(*) FROM b")) {
        return rows.getInt(1);
      }
    }
  }
}
