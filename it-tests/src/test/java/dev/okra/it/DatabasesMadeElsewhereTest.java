package dev.okra.it;

import static org.assertj.core.api.Assertions.assertThat;

import dev.okra.domain.plan.Statement;
import dev.okra.jdbc.script.LexicalRules;
import dev.okra.jdbc.script.ScriptText;
import dev.okra.testkit.server.OnServers;
import dev.okra.testkit.server.ServerKind;
import dev.okra.testkit.server.TestDatabase;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two databases that okra has not made: their differences in words, and the SQL that ends them. */
class DatabasesMadeElsewhereTest {
  @TempDir private Path folder;

  @OnServers
  void areComparedAndMadeEqualOnServers(TestDatabase one, TestDatabase two)
      throws IOException, SQLException {
    ServerKind kind = one.server().kind();
    boolean checks = kind != ServerKind.MYSQL_8;
    try (Connection first = one.connect();
        Connection second = two.connect()) {
      compare(kind.dialect(), checks, new Side(one.url(), first), new Side(two.url(), second));
    }
  }

  @Test
  void areComparedAndMadeEqualOnSqlite() throws IOException, SQLException {
    String one = "sqlite:" + folder.resolve("one.db");
    String two = "sqlite:" + folder.resolve("two.db");
    try (Connection first = DriverManager.getConnection("jdbc:" + one);
        Connection second = DriverManager.getConnection("jdbc:" + two)) {
      compare("sqlite", true, new Side(one, first), new Side(two, second));
    }
  }

  private record Side(String url, Connection connection) {}

  private void compare(String dialect, boolean checks, Side one, Side two)
      throws IOException, SQLException {
    run(dialect, resource(dialect + "/one.sql"), one.connection());
    run(dialect, resource(dialect + "/two.sql"), two.connection());

    CommandRun words = diff(one, two);
    assertThat(words.status()).as(words.all()).isZero();
    List<String> expected =
        resource(dialect + "/differences.txt")
            .lines()
            .filter(line -> checks || !line.contains(" check "))
            .toList();
    assertThat(words.out().lines().filter(line -> !line.startsWith("    !")))
        .containsExactlyElementsOf(expected);

    run(dialect, diff(one, two, "--sql").out(), one.connection());

    assertThat(diff(one, two, "--check").status()).isZero();
    assertThat(diff(two, one, "--check").status()).isZero();
  }

  private CommandRun diff(Side one, Side two, String... more) {
    List<String> words =
        new ArrayList<>(List.of("db", "diff", "--from", one.url(), "--to", two.url()));
    words.addAll(List.of(more));
    return CommandRun.okra(folder, words.toArray(String[]::new));
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
    try (InputStream in =
        DatabasesMadeElsewhereTest.class.getResourceAsStream("/outside/" + name)) {
      assertThat(in).as(name).isNotNull();
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
