package dev.okra.mysql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.okra.domain.port.InspectionScope;
import dev.okra.domain.port.Session;
import dev.okra.domain.port.SqlText;
import dev.okra.domain.relational.DatabaseSchema;
import dev.okra.mysql.inspect.ProgramSettings;
import dev.okra.testkit.server.DumpTool;
import dev.okra.testkit.server.OnServers;
import dev.okra.testkit.server.TestDatabase;
import java.util.List;

/** A database and the dump of it by the server's own tool are equal, whatever is set in between. */
final class DumpComparedTest {
  private static final String PROGRAMS =
      """
      CREATE TABLE t (id INT NOT NULL, made DATE NOT NULL, a VARCHAR(20), PRIMARY KEY (id, made), KEY one (a) COMMENT 'it''s one')
      PARTITION BY RANGE (YEAR(made)) SUBPARTITION BY HASH (TO_DAYS(made)) (
        PARTITION p0 VALUES LESS THAN (2020) (SUBPARTITION s0 COMMENT = 'it''s old', SUBPARTITION s1),
        PARTITION p1 VALUES LESS THAN MAXVALUE (SUBPARTITION s2, SUBPARTITION `s 3`));
      CREATE TABLE quick (id INT, a INT, PRIMARY KEY (id) USING BTREE, KEY one (a) USING HASH, KEY two (a) USING BTREE) ENGINE = MEMORY;
      CREATE TABLE words (id INT PRIMARY KEY, w TEXT, FULLTEXT KEY all_words (w));
      SET sql_mode = 'PIPES_AS_CONCAT,ALLOW_INVALID_DATES', collation_connection = utf8mb4_bin;
      CREATE TRIGGER peculiar BEFORE INSERT ON words FOR EACH ROW SET NEW.w = 'a' || NEW.w;
      CREATE FUNCTION peculiar(a varchar(9)) RETURNS int DETERMINISTIC RETURN a = 'x';
      CREATE VIEW peculiar AS SELECT id, 'x' = 'X' AS same FROM t;
      SET sql_mode = '', collation_connection = utf8mb4_general_ci;
      CREATE TRIGGER lax BEFORE DELETE ON words FOR EACH ROW SET @w = 'it''s \\\\ ';
      SET NAMES utf8mb4;
      SET sql_mode = 'STRICT_TRANS_TABLES,ERROR_FOR_DIVISION_BY_ZERO,NO_ENGINE_SUBSTITUTION';
      CREATE TRIGGER usual BEFORE UPDATE ON words FOR EACH ROW SET @w = 'x';
      CREATE ALGORITHM = TEMPTABLE VIEW usual AS SELECT id, 'x' = a AS same FROM t;
      """;

  private static final String OF_MYSQL =
      """
      CREATE TABLE parsed (id INT PRIMARY KEY, w TEXT, FULLTEXT KEY grams (w) WITH PARSER ngram);
      """;

  // Where the scheduler of events runs, as it does on MySQL, a file may not make any.
  private static final String OF_MARIADB =
      """
      CREATE TABLE times (id INT, since DATE, until DATE, PERIOD FOR p (since, until), PRIMARY KEY (id, p WITHOUT OVERLAPS));
      SET sql_mode = 'PIPES_AS_CONCAT', collation_connection = utf8mb4_bin;
      CREATE EVENT peculiar ON SCHEDULE EVERY 1 DAY STARTS '2030-01-01 00:00:00' DISABLE DO DELETE FROM words WHERE w = 'x';
      SET NAMES utf8mb4;
      CREATE TABLE past (id INT) WITH SYSTEM VERSIONING PARTITION BY SYSTEM_TIME LIMIT 1000 (PARTITION p0 HISTORY, PARTITION pn CURRENT);
      """;

  @OnServers(dialect = "mysql")
  void equalsTheDatabase(TestDatabase database) {
    try (Workbench bench = new Workbench(database);
        Session real = bench.dialect.connect(bench.session.url())) {
      boolean mariaDb = database.server().kind().id().startsWith("mariadb");
      String script = mariaDb ? PROGRAMS + OF_MARIADB : PROGRAMS + OF_MYSQL;
      bench.dialect.splitter().split("s", script).statements().forEach(s -> real.execute(s.sql()));
      DatabaseSchema expected = bench.inspect();
      assertThat(expected.triggers())
          .filteredOn(t -> t.attributes().has(ProgramSettings.SQL_MODE))
          .extracting(t -> t.name().name())
          .containsExactlyInAnyOrder("lax", "peculiar");
      String dump = DumpTool.schemaOf(database).orElse(script);

      DatabaseSchema made =
          bench
              .dialect
              .scripts()
              .inspect(
                  bench.session, List.of(SqlText.of("dump.sql", dump)), InspectionScope.DEFAULT);

      assertThat(made).isEqualTo(expected);
      assertThat(bench.dialect.normalizer().normalize(bench.session, made, expected))
          .as("in the words of the database")
          .isEqualTo(expected);
      assertThat(bench.dialect.normalizer().normalize(bench.session, made, DatabaseSchema.EMPTY))
          .as("in the words of a database that has nothing of it")
          .isEqualTo(expected);
    }
  }
}
