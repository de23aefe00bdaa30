package dev.okra.sqlite.execute;

import static org.assertj.core.api.Assertions.assertThat;

import dev.okra.domain.relational.DatabaseSchema;
import dev.okra.sqlite.TestFile;
import dev.okra.testkit.process.ChildJava;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A process that ends at once in the middle of making a table again. */
class KilledRunTest {
  @TempDir Path folder;

  @Test
  void eachPlaceToDieLeavesTheSchemaOfBeforeOrAfter() throws Exception {
    Path database = folder.resolve("a.db");
    try (TestFile file = new TestFile(database)) {
      file.run(
          "CREATE TABLE users (id INTEGER PRIMARY KEY AUTOINCREMENT, name TEXT)",
          "CREATE INDEX users_name_idx ON users (name)",
          "CREATE TABLE posts (id INTEGER PRIMARY KEY, u INT REFERENCES users (id) ON DELETE CASCADE)",
          "INSERT INTO users VALUES (1, 'a'), (7, 'b')",
          "INSERT INTO posts VALUES (1, 1), (2, 7)");
    }
    List<Integer> exits = new ArrayList<>();
    for (int step = 0; exits.isEmpty() || exits.get(exits.size() - 1) != 0; step++) {
      DatabaseSchema before = schema(database);
      exits.add(run(database, step));
      assertWhole(database);
      boolean finished = exits.get(exits.size() - 1) == 0;
      assertThat(schema(database).equals(before)).isEqualTo(!finished);
    }
    assertThat(exits).hasSizeGreaterThan(8);
    try (TestFile file = new TestFile(database)) {
      new SqliteLock().acquire(file.session(), Duration.ZERO, holder -> {}).close();
    }
    assertThat(folder.toFile().list()).containsExactly("a.db");
  }

  private static DatabaseSchema schema(Path database) {
    try (TestFile file = new TestFile(database)) {
      return file.inspect();
    }
  }

  private static void assertWhole(Path database) {
    try (TestFile file = new TestFile(database)) {
      assertThat(file.rows("PRAGMA integrity_check")).containsExactly("integrity_check = ok");
      assertThat(file.rows("PRAGMA foreign_key_check")).isEmpty();
      assertThat(file.rows("SELECT id, name FROM users ORDER BY id"))
          .containsExactly("id = 1, name = a", "id = 7, name = b");
      assertThat(file.rows("SELECT id, u FROM posts ORDER BY id"))
          .containsExactly("id = 1, u = 1", "id = 2, u = 7");
      assertThat(file.rows("SELECT seq FROM sqlite_sequence")).containsExactly("seq = 7");
      assertThat(file.inspect().tables()).hasSize(2);
      assertThat(file.table("users").indexes()).hasSize(1);
    }
  }

  private static int run(Path database, int step) throws Exception {
    Process process =
        new ChildJava()
            .of(DyingProcess.class, database.toString(), Integer.toString(step))
            .redirectErrorStream(true)
            .start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    int exit = process.waitFor();
    assertThat(exit).as(output).isIn(0, DyingProcess.DIED);
    return exit;
  }
}
