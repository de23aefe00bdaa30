package dev.okra.mysql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.okra.domain.diagnostic.OkraException;
import dev.okra.domain.port.DatabaseErrorCode;
import dev.okra.domain.port.DatabaseException;
import dev.okra.domain.port.DatabaseUrl;
import dev.okra.domain.port.InspectionScope;
import dev.okra.domain.port.Row;
import dev.okra.domain.port.Session;
import dev.okra.domain.port.SqlText;
import dev.okra.domain.relational.DatabaseSchema;
import dev.okra.testkit.server.OnServers;
import dev.okra.testkit.server.TestDatabase;
import java.util.List;

class MysqlScriptInspectorTest {
  private static final String SCHEMA =
      """
      SET NAMES utf8mb4;
      SET FOREIGN_KEY_CHECKS = 0;
      CREATE TABLE book (
        id int NOT NULL AUTO_INCREMENT, author_id int NOT NULL, state enum('new', 'o''ld') DEFAULT 'new',
        made timestamp NULL DEFAULT CURRENT_TIMESTAMP, price decimal(8,2) AS (author_id * 2) STORED,
        PRIMARY KEY (id), KEY made (made), CONSTRAINT written FOREIGN KEY (author_id) REFERENCES author (id)
      ) COMMENT='it''s books';
      CREATE TABLE author (id int NOT NULL PRIMARY KEY, name varchar(80) NOT NULL);
      INSERT INTO author VALUES (1, 'nobody');
      CREATE VIEW cheap AS SELECT b.id, a.name, extract(year from b.made) AS y
        FROM book b JOIN author a ON a.id = b.author_id;
      DELIMITER ;;
      CREATE TRIGGER stamp BEFORE INSERT ON book FOR EACH ROW BEGIN SET NEW.made = now(); SET @x = 1; END;;
      CREATE FUNCTION twice(a int) RETURNS int DETERMINISTIC RETURN a * 2;;
      DELIMITER ;
      /*!50001 CREATE VIEW old AS SELECT 1 AS id*/;
      /*!50001 DROP VIEW old*/;
      /*!50001 CREATE ALGORITHM=UNDEFINED */
      /*!50013 SQL SECURITY INVOKER */
      /*!50001 VIEW old AS select author.id AS id from author */;
      """;

  @OnServers(dialect = "mysql")
  void findsWhatARealDatabaseMadeByTheScriptHolds(TestDatabase database) {
    try (Workbench bench = new Workbench(database);
        Session real = bench.dialect.connect(DatabaseUrl.parse(database.url()))) {
      bench.dialect.splitter().split("s", SCHEMA).statements().forEach(s -> real.execute(s.sql()));
      DatabaseSchema expected = bench.inspect();

      assertThat(made(bench, SCHEMA)).isEqualTo(expected);
      assertThat(expected.tables()).hasSize(2);
      assertThat(expected.views()).hasSize(2);
      assertThat(expected.triggers()).hasSize(1);
      assertThat(bench.inspect()).as("the database itself").isEqualTo(expected);
      assertNothingIsLeft(bench);
    }
  }

  @OnServers(dialect = "mysql")
  void leavesNothingAfterAStatementThatFails(TestDatabase database) {
    try (Workbench bench = new Workbench(database)) {
      assertThatThrownBy(
              () -> made(bench, "CREATE TABLE a (x int);\n SET sql_mode='';CREATE TABLE a (y int)"))
          .isInstanceOfSatisfying(
              DatabaseException.class,
              e -> {
                assertThat(e.code()).isEqualTo(DatabaseErrorCode.SCRIPT_FAILED);
                assertThat(e.text()).startsWith("s.sql:2:18: ").contains("already exists");
              });
      assertNothingIsLeft(bench);
    }
  }

  @OnServers(dialect = "mysql")
  void dropsWhatAKilledRunLeftAndNothingThatIsInUse(TestDatabase database) {
    try (Workbench bench = new Workbench(database);
        Session live = bench.dialect.connect(DatabaseUrl.parse(database.url()))) {
      bench.run(
          "CREATE DATABASE _okra_scratch_999999991", "CREATE DATABASE _okra_scratch_999999992");
      live.query("SELECT GET_LOCK('_okra_scratch_999999992', 0) AS taken");

      made(bench, "CREATE TABLE a (x int)");

      assertThat(scratchDatabases(bench))
          .doesNotContain("_okra_scratch_999999991")
          .contains("_okra_scratch_999999992");
      bench.run("DROP DATABASE _okra_scratch_999999992");
    }
  }

  @OnServers(dialect = "mysql")
  void saysWhichPrivilegeIsMissing(TestDatabase database) {
    String user = "u" + database.name().substring(0, 12);
    database.execute(
        "CREATE USER '" + user + "'@'%' IDENTIFIED BY 'secret'",
        "GRANT ALL ON `" + database.name() + "`.* TO '" + user + "'@'%'");
    DatabaseUrl url =
        DatabaseUrl.parse(
            "mysql://%s:secret@%s:%d/%s?allowPublicKeyRetrieval=true"
                .formatted(user, database.host(), database.port(), database.name()));
    MysqlDialect dialect = new MysqlDialect();
    try (Session session = dialect.connect(url)) {
      assertThatThrownBy(
              () ->
                  dialect
                      .scripts()
                      .inspect(
                          session,
                          List.of(SqlText.of("s.sql", "CREATE TABLE a (x int)")),
                          InspectionScope.DEFAULT))
          .isInstanceOfSatisfying(
              OkraException.class,
              e -> {
                assertThat(e.code()).isEqualTo(DatabaseErrorCode.NO_SCRATCH_PLACE);
                assertThat(e.hint().orElseThrow()).contains("--dev-url", "GRANT ALL ON `");
              });
    } finally {
      database.execute("DROP USER '" + user + "'@'%'");
    }
  }

  private static DatabaseSchema made(Workbench bench, String script) {
    return bench
        .dialect
        .scripts()
        .inspect(bench.session, List.of(SqlText.of("s.sql", script)), InspectionScope.DEFAULT);
  }

  private static void assertNothingIsLeft(Workbench bench) {
    long id = bench.session.query("SELECT CONNECTION_ID() AS id").get(0).number("id");
    assertThat(scratchDatabases(bench)).doesNotContain("_okra_scratch_" + id);
  }

  private static List<String> scratchDatabases(Workbench bench) {
    return bench
        .session
        .query(
            "SELECT schema_name AS name FROM information_schema.schemata"
                + " WHERE schema_name LIKE '\\_okra\\_scratch\\_%'")
        .stream()
        .map((Row r) -> r.text("name"))
        .toList();
  }
}
