package dev.okra.mysql.scratch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.okra.jdbc.scratch.StatementTokens;
import dev.okra.jdbc.scratch.Verdict;
import dev.okra.jdbc.script.LexicalRules;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MysqlStatementPolicyTest {
  private final MysqlStatementPolicy policy = new MysqlStatementPolicy(true);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "DROP DATABASE app",
        "drop /* x */ schema app",
        "/*!32312 DROP DATABASE app*/",
        "/*!99999 DROP DATABASE app*/",
        "/*M!100100 DROP DATABASE app*/",
        "DROP /*!32312 DATABASE*/ app",
        "CREATE DATABASE /*!32312 IF NOT EXISTS*/ `app`",
        "CREATE OR REPLACE DATABASE app",
        "ALTER DATABASE app CHARACTER SET utf8mb4",
        "USE app",
        "uSe `app`",
        "\\! ls",
        "\\. other.sql",
        "SELECT 1 \\G",
        "source other.sql",
        "system ls",
        "LOAD DATA INFILE '/etc/passwd' INTO TABLE t",
        "LOAD DATA LOCAL INFILE 'x' INTO TABLE t",
        "LOAD XML INFILE 'x' INTO TABLE t",
        "SELECT * FROM t INTO OUTFILE '/tmp/x'",
        "SELECT 1 INTO DUMPFILE '/tmp/x'",
        "CREATE TABLE t AS SELECT LOAD_FILE('/etc/passwd')",
        "CREATE TABLE t AS SELECT f()",
        "CREATE TABLE t (SELECT f())",
        "CREATE TABLE t TABLE u",
        "CREATE TABLE t AS VALUES ROW(f())",
        "CREATE TABLE t (a int) ENGINE=FEDERATED CONNECTION='mysql://x/y/z'",
        "CREATE TABLE t (a int) DATA DIRECTORY = '/tmp'",
        "CREATE TABLE other.t (a int)",
        "CREATE TABLE IF NOT EXISTS `other`.`t` (a int)",
        "ALTER TABLE other.t ADD b int",
        "DROP TABLE a, other.t",
        "DROP VIEW IF EXISTS other.v",
        "RENAME TABLE a TO other.a",
        "ALTER TABLE a RENAME TO other.a",
        "CREATE VIEW v AS SELECT * FROM other.t",
        "CREATE VIEW v AS SELECT other.t.a FROM t",
        "CREATE INDEX i ON other.t (a)",
        "CREATE TRIGGER x BEFORE INSERT ON other.t FOR EACH ROW SET NEW.a = 1",
        "CREATE TABLE t (a int, FOREIGN KEY (a) REFERENCES other.u (id))",
        "CREATE PROCEDURE other.p() SELECT 1",
        "CREATE DEFINER=`a`@`b` FUNCTION other.f() RETURNS int RETURN 1",
        "CREATE USER a",
        "DROP ROLE a",
        "ALTER USER a IDENTIFIED BY 'x'",
        "CREATE SERVER s FOREIGN DATA WRAPPER mysql OPTIONS (HOST 'x')",
        "CREATE TABLESPACE x ADD DATAFILE 'x.ibd'",
        "CREATE UNDO TABLESPACE x ADD DATAFILE 'x.ibu'",
        "CREATE FUNCTION f RETURNS STRING SONAME 'x.so'",
        "INSTALL PLUGIN p SONAME 'p.so'",
        "UNINSTALL COMPONENT 'x'",
        "SET GLOBAL max_connections = 1",
        "SET @@GLOBAL.max_connections = 1",
        "SET PERSIST max_connections = 1",
        "SET @@persist_only.back_log = 1",
        "SET @a = 1, GLOBAL max_connections = 1",
        "/*!40101 SET GLOBAL max_connections = 1 */",
        "SET PASSWORD = 'x'",
        "SET DEFAULT ROLE ALL TO a",
        "SET SESSION sql_mode = 'ANSI_QUOTES'",
        "SET @old = @@sql_mode, sql_mode = 'NO_BACKSLASH_ESCAPES,ANSI'",
        "SET sql_mode = \"ANSI_QUOTES\"",
        "SET sql_mode = ansi_quotes",
        "SET SESSION sql_mode := 4",
        "SET sql_mode = 0x414e5349",
        "SET sql_mode = x'414e5349'",
        "SET sql_mode = 'AN' 'SI'",
        "SET sql_mode = 'AN\\SI'",
        "SET sql_mode = IFNULL(@a, 4)",
        "SET sql_mode = ' ANSI'",
        "SET @a = f()",
        "SET time_zone = f()",
        "SET @a = (SELECT load_file('x'))",
        "CREATE EVENT e ON SCHEDULE EVERY 1 DAY DO DELETE FROM t",
        "CREATE EVENT disable ON SCHEDULE EVERY 1 DAY DO DELETE FROM t",
        "CREATE EVENT e ON SCHEDULE EVERY 1 DAY DO DROP INDEX DISABLE ON t",
        "ALTER EVENT e ON SCHEDULE EVERY 1 DAY DISABLE DO DELETE FROM t",
        "CALL p()",
        "DO sleep(1)",
        "PREPARE s FROM 'DROP DATABASE app'",
        "EXECUTE s",
        "SELECT f()",
        "WITH a AS (SELECT 1) SELECT * FROM a",
        "(SELECT 1)",
        "SHUTDOWN",
        "KILL 1",
        "FLUSH TABLES",
        "RESET MASTER",
        "PURGE BINARY LOGS TO 'x'",
        "START REPLICA",
        "ROLLBACK",
        "SAVEPOINT a",
        "nonsense",
      })
  void refusesWhatReachesOutside(String sql) {
    Verdict verdict = judge(sql);

    assertThat(verdict.kind()).isEqualTo(Verdict.Kind.REFUSE);
    assertThat(verdict.hint()).isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "CREATE TABLE t (a int)",
        "/*!50001 CREATE VIEW `v` AS SELECT 1 AS `id`*/",
        "CREATE VIEW v AS SELECT a.b FROM a JOIN c ON a.b = c.d WHERE a.x LIKE c.y",
        "CREATE VIEW v AS select extract(year from t.made) AS y from t",
        "CREATE TRIGGER x BEFORE INSERT ON t FOR EACH ROW UPDATE other.u SET a = NEW.b",
        "CREATE DEFINER=`a`@`b` PROCEDURE p() DROP TABLE other.t",
        "ALTER TABLE t RENAME COLUMN a TO b",
        "ALTER TABLE t EXCHANGE PARTITION p WITH TABLE u",
        "CREATE TABLE t (a int, b int AS (a * 2)) PARTITION BY RANGE (a) (PARTITION p VALUES LESS THAN (1))",
        "/*!40101 SET @OLD_SQL_MODE=@@SQL_MODE, SQL_MODE='NO_AUTO_VALUE_ON_ZERO' */",
        "/*!40103 SET TIME_ZONE='+00:00' */",
        "/*M!999999\\- enable the sandbox mode */ /*!40101 SET NAMES utf8mb4 */",
        "SET FOREIGN_KEY_CHECKS=0",
        "/*!40101 SET SQL_MODE=IFNULL(@OLD_SQL_MODE, '') */",
        "/*!50003 SET sql_mode = @saved_sql_mode */",
        "SET character_set_client = @saved_cs_client",
        "DROP EVENT IF EXISTS e",
        "CREATE EVENT e ON SCHEDULE EVERY 1 DAY DISABLE DO DELETE FROM t",
        "CREATE EVENT disable ON SCHEDULE EVERY 1 DAY DISABLE ON SLAVE COMMENT 'a' DO DELETE FROM t",
      })
  void runsWhatMakesASchema(String sql) {
    assertThat(judge(sql)).isEqualTo(Verdict.RUN);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "INSERT INTO t VALUES (1)",
        "LOCK TABLES `t` WRITE",
        "SET @a = 4",
        "SET unique_checks = 0, @a = 'ANSI'",
        "SET @a := 'x', @b = @@sql_mode",
        "UNLOCK TABLES",
        "GRANT SELECT ON t TO a",
        "START TRANSACTION",
        "COMMIT",
        "SET @@GLOBAL.GTID_PURGED=/*!80000 '+'*/ ''",
        "SET @@SESSION.SQL_LOG_BIN= 0",
        "SET statement_timeout_of_a_newer_server = 0",
      })
  void passesOverWhatIsNoPartOfASchema(String sql) {
    assertThat(judge(sql)).isEqualTo(Verdict.SKIP);
  }

  private Verdict judge(String sql) {
    return policy.judge(StatementTokens.of(sql, LexicalRules.MYSQL));
  }
}
