package dev.okra.jdbc.script;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.okra.domain.diagnostic.OkraException;
import dev.okra.domain.plan.Script;
import dev.okra.domain.plan.Statement;
import dev.okra.domain.plan.Statement.Kind;
import dev.okra.domain.plan.Statement.TransactionMode;
import java.util.List;
import org.junit.jupiter.api.Test;

class ScriptTextTest {
  private static final ScriptText POSTGRES = new ScriptText(LexicalRules.POSTGRES);
  private static final ScriptText MYSQL = new ScriptText(LexicalRules.MYSQL);
  private static final ScriptText SQLITE = new ScriptText(LexicalRules.SQLITE);

  @Test
  void splitsAtSemicolonsOnly() {
    assertThat(texts(SQLITE, "SELECT 1; SELECT ';' ;\n\n;;SELECT 3"))
        .containsExactly("SELECT 1", "SELECT ';'", "SELECT 3");
  }

  @Test
  void acceptsByteOrderMarkAndWindowsLineEnds() {
    assertThat(texts(POSTGRES, "\uFEFFSELECT 1;\r\n-- c ; d\r\nSELECT\r\n2;\r\n"))
        .containsExactly("SELECT 1", "SELECT\r\n2");
  }

  @Test
  void emptyTextsHaveNoStatements() {
    for (String text : List.of("", " \n\t", ";", "-- only a comment", "/* and ; this */ ;")) {
      assertThat(texts(POSTGRES, text)).isEmpty();
    }
  }

  @Test
  void leavesOutCommentsBeforeAStatementAndKeepsThoseInside() {
    assertThat(texts(SQLITE, "-- one;\n/* two; */ SELECT /* three; */ 1 -- four;\n, 2;"))
        .containsExactly("SELECT /* three; */ 1 -- four;\n, 2");
  }

  @Test
  void postgresHasDollarQuotesEscapeStringsAndNestedComments() {
    assertThat(
            texts(
                POSTGRES,
                """
                CREATE FUNCTION f() RETURNS text LANGUAGE sql AS $fn$ SELECT ';$$;' $fn$;
                DO $$ BEGIN RAISE NOTICE 'x;'; END $$;
                SELECT E'it\\'s; here', 'a\\';
                SELECT /* outer /* inner; */ still; */ $1;
                SELECT a$b$;
                SELECT "a;""b"
                """))
        .containsExactly(
            "CREATE FUNCTION f() RETURNS text LANGUAGE sql AS $fn$ SELECT ';$$;' $fn$",
            "DO $$ BEGIN RAISE NOTICE 'x;'; END $$",
            "SELECT E'it\\'s; here', 'a\\'",
            "SELECT /* outer /* inner; */ still; */ $1",
            "SELECT a$b$",
            "SELECT \"a;\"\"b\"");
  }

  @Test
  void postgresRoutinesHoldTheStatementsOfTheirAtomicBody() {
    String function =
        "CREATE OR REPLACE FUNCTION f(a int) RETURNS int BEGIN ATOMIC"
            + " SELECT CASE WHEN a > 1 THEN 1 ELSE 2 END; SELECT a; END";
    assertThat(texts(POSTGRES, function + "; SELECT 1")).containsExactly(function, "SELECT 1");
  }

  @Test
  void postgresRulesHoldTheStatementsInTheirParentheses() {
    String rule =
        "CREATE RULE r AS ON INSERT TO t DO ALSO (INSERT INTO a VALUES (1); DELETE FROM b)";
    assertThat(texts(POSTGRES, rule + "; SELECT 1")).containsExactly(rule, "SELECT 1");
  }

  @Test
  void postgresTransactionsAreNoBodies() {
    assertThat(texts(POSTGRES, "BEGIN; SELECT 1; END; SELECT 2"))
        .containsExactly("BEGIN", "SELECT 1", "END", "SELECT 2");
  }

  @Test
  void mysqlHasBackslashesHashCommentsAndDashesBeforeSpaceOnly() {
    assertThat(
            texts(
                MYSQL,
                """
                SELECT 'it\\'s; here', "a\\";b", `c;d`; # x ; y
                SELECT 5--1; -- z;
                /*!40101 SET NAMES utf8; */;
                SELECT 'a''b\\\\'; SELECT 2
                """))
        .containsExactly(
            "SELECT 'it\\'s; here', \"a\\\";b\", `c;d`",
            "SELECT 5--1",
            "/*!40101 SET NAMES utf8; */",
            "SELECT 'a''b\\\\'",
            "SELECT 2");
  }

  @Test
  void mysqlDelimiterIsObeyedAlsoInsideWords() {
    assertThat(
            texts(
                MYSQL,
                """
                DELIMITER $$
                CREATE PROCEDURE p() BEGIN SELECT 1; SELECT 'x$$y'; END$$
                delimiter //
                SELECT 1; SELECT 2 //
                DELIMITER ;
                SELECT 3; SELECT 4;
                """))
        .containsExactly(
            "CREATE PROCEDURE p() BEGIN SELECT 1; SELECT 'x$$y'; END",
            "SELECT 1; SELECT 2",
            "SELECT 3",
            "SELECT 4");
  }

  @Test
  void mysqlStoredProgramsNeedNoDelimiter() {
    String trigger =
        """
        CREATE DEFINER=`root`@localhost TRIGGER t BEFORE UPDATE ON x FOR EACH ROW BEGIN
          IF NEW.a = 1 THEN SET NEW.end = 2; END IF;
          CASE NEW.a WHEN 1 THEN SET @b = CASE WHEN 1 THEN 2 END; ELSE BEGIN END; END CASE;
          l: LOOP LEAVE l; END LOOP l;
          WHILE 0 DO SET @c = 1; END WHILE;
        END""";
    assertThat(texts(MYSQL, trigger + ";\nSELECT 1;")).containsExactly(trigger, "SELECT 1");
  }

  @Test
  void tablesNamedLikeProgramsAreNoBodies() {
    String table = "CREATE TABLE event (trigger_begin INT, `begin` INT)";
    assertThat(texts(MYSQL, table + "; SELECT begin FROM event; SELECT 1"))
        .containsExactly(table, "SELECT begin FROM event", "SELECT 1");
    assertThat(texts(SQLITE, "CREATE TABLE trigger_ (a); CREATE TABLE t (trigger); SELECT 1"))
        .hasSize(3);
  }

  @Test
  void sqliteTriggersGoOnUntilTheirEnd() {
    String trigger =
        """
        CREATE TEMP TRIGGER t AFTER UPDATE ON x BEGIN
          UPDATE x SET a = CASE WHEN new.end THEN 1 ELSE 2 END; -- END;
          SELECT end FROM [a;b]; SELECT `c;`;
        END""";
    assertThat(texts(SQLITE, trigger + " ;\nSELECT 1")).containsExactly(trigger, "SELECT 1");
    assertThat(texts(SQLITE, trigger)).containsExactly(trigger);
  }

  @Test
  void sqliteTextsKnowNoBackslash() {
    assertThat(texts(SQLITE, "SELECT 'a\\'; SELECT 1")).containsExactly("SELECT 'a\\'", "SELECT 1");
  }

  @Test
  void markersSayKindAndMode() {
    Script script =
        POSTGRES.split(
            "f.sql",
            """
            -- okra:alone
            CREATE INDEX CONCURRENTLY i ON t (a);

              -- okra:expect-no-rows\r
            SELECT 1 WHERE false;
            SELECT '-- okra:alone';
            """);
    assertThat(script.statements())
        .extracting(Statement::kind, Statement::mode)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(Kind.EXECUTE, TransactionMode.ALONE),
            org.assertj.core.groups.Tuple.tuple(Kind.EXPECT_NO_ROWS, TransactionMode.TRANSACTIONAL),
            org.assertj.core.groups.Tuple.tuple(Kind.EXECUTE, TransactionMode.TRANSACTIONAL));
  }

  @Test
  void openQuotesAreNamedWithTheirPlace() {
    assertThatThrownBy(() -> POSTGRES.split("m.sql", "SELECT 1;\n  SELECT 'abc;\n"))
        .isInstanceOf(OkraException.class)
        .hasMessage("m.sql:2:10: a quote ' is not closed");
    assertThatThrownBy(() -> POSTGRES.split("m.sql", "SELECT $a$ b"))
        .hasMessage("m.sql:1:8: a dollar quote $a$ is not closed");
    assertThatThrownBy(() -> MYSQL.split("m.sql", "/* a"))
        .hasMessage("m.sql:1:1: a comment /* is not closed");
    assertThatThrownBy(() -> SQLITE.split("m.sql", "SELECT [a"))
        .hasMessage("m.sql:1:8: a bracket [ is not closed");
    assertThatThrownBy(() -> SQLITE.split("m.sql", "SELECT 1\0"))
        .isInstanceOfSatisfying(
            OkraException.class, e -> assertThat(e.code()).isEqualTo(ScriptErrorCode.UNREADABLE))
        .hasMessage("m.sql:1:9: the character NUL");
  }

  @Test
  void writesOneStatementAParagraph() {
    Script script =
        new Script(
            List.of(
                statement("CREATE TABLE t (a)", Kind.EXECUTE, TransactionMode.TRANSACTIONAL),
                statement("SELECT 1", Kind.EXPECT_NO_ROWS, TransactionMode.ALONE)));
    assertThat(SQLITE.write(script))
        .isEqualTo(
            """
            CREATE TABLE t (a);

            -- okra:expect-no-rows
            -- okra:alone
            SELECT 1;
            """);
  }

  @Test
  void theClientOfMysqlIsToldWhereABlockEnds() {
    ScriptText texts = new ScriptText(LexicalRules.MYSQL);
    String block = "CREATE PROCEDURE p() BEGIN SELECT 1; END";
    Script script = texts.split("p.sql", block + ";\nSELECT ';';");

    String text = texts.writeForClient(script);

    assertThat(text).isEqualTo("DELIMITER $$\n" + block + "\n$$\nDELIMITER ;\n\nSELECT ';';\n");
    assertThat(texts.split("p.sql", text)).isEqualTo(script);
  }

  @Test
  void mysqlStatementsWithOpenSemicolonsAreDelimited() {
    Script script =
        new Script(
            List.of(
                statement(
                    "CREATE TRIGGER t BEFORE INSERT ON x FOR EACH ROW IF 1 THEN SET @a = '$$'; END IF",
                    Kind.EXECUTE,
                    TransactionMode.TRANSACTIONAL)));
    String text = MYSQL.write(script);
    assertThat(text).startsWith("DELIMITER $$$\n");
    assertThat(MYSQL.split("f", text)).isEqualTo(script);
  }

  private static Statement statement(String sql, Kind kind, TransactionMode mode) {
    return new Statement(sql, kind, mode, Statement.NO_CHANGE);
  }

  private static List<String> texts(ScriptText scripts, String text) {
    return scripts.split("test.sql", text).statements().stream().map(Statement::sql).toList();
  }
}
