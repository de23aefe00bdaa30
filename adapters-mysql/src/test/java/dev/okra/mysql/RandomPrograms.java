package dev.okra.mysql;

import dev.okra.testkit.fixture.RandomChoices;
import java.util.ArrayList;
import java.util.List;

/** Makes random views, triggers, routines and events over tables. */
final class RandomPrograms {
  private final RandomChoices choices;
  private final List<RandomTable> tables;
  private final List<String> statements = new ArrayList<>();

  RandomPrograms(RandomChoices choices, List<RandomTable> tables) {
    this.choices = choices;
    this.tables = tables;
  }

  List<String> create() {
    if (choices.percent(60, "function")) {
      function();
    } else if (choices.percent(60, "view")) {
      view("coalesce(1, 2)");
    }
    for (String name : List.of("one", "two", "three")) {
      trigger(name, choices.in("trigger " + name));
    }
    if (choices.percent(50, "procedure")) {
      procedure();
    }
    if (choices.percent(40, "event")) {
      statements.add(
          "CREATE EVENT `an event` ON SCHEDULE EVERY "
              + choices.one("every", "1 DAY", "90 MINUTE", "'1:30' HOUR_MINUTE")
              + " STARTS '2030-01-01 00:00:00'"
              + choices.one("ends", "", " ENDS '2031-01-01 00:00:00'")
              + choices.one("kept", "", " ON COMPLETION PRESERVE")
              + " DISABLE"
              + choices.one("about", "", " COMMENT 'it''s'")
              + " DO "
              + choices.one("does", "SET @x = 1", "DELETE FROM " + tables.get(0).name()));
    }
    return statements;
  }

  private void function() {
    statements.add(
        "CREATE FUNCTION `counts it`("
            + choices.one("argument", "a int", "a bigint unsigned")
            + ") RETURNS "
            + choices.one("returns", "int", "bigint")
            + choices.one("deterministic", " DETERMINISTIC", " NO SQL")
            + choices.one("comment", "", " COMMENT 'it''s'")
            + choices.one(
                "function",
                " RETURN a + 1",
                " BEGIN DECLARE x int DEFAULT 3; IF a > x THEN RETURN 0; END IF; RETURN x; END"));
    if (choices.percent(60, "view")) {
      view(choices.one("calls", "`counts it`(3)", "coalesce(1, 2)"));
    }
  }

  private void view(String call) {
    RandomTable table = choices.one("of the view", tables);
    String column = choices.one("column", table.columns());
    statements.add(
        "CREATE "
            + choices.one("algorithm", "", "ALGORITHM = MERGE ", "ALGORITHM = TEMPTABLE ")
            + choices.one("security", "", "SQL SECURITY INVOKER ")
            + choices.one(
                "named",
                "VIEW lower_view AS SELECT id AS x, ",
                "VIEW lower_view (x, y, z) AS SELECT id, ")
            + column
            + " AS y, "
            + call
            + " AS z FROM "
            + table.name()
            + choices.one("where", "", " WHERE " + column + " IS NOT NULL", " t ORDER BY t.id"));
    if (choices.percent(60, "upper")) {
      statements.add(
          "CREATE VIEW `upper view` AS "
              + choices.one(
                  "upper",
                  "SELECT x, count(*) AS n FROM lower_view GROUP BY x",
                  "SELECT max(z) AS most, 'it''s' AS text FROM lower_view",
                  "WITH w AS (SELECT x FROM lower_view) SELECT w.x AS one, u.y AS other FROM w JOIN lower_view u ON u.x = w.x"));
    }
  }

  private void trigger(String name, RandomChoices here) {
    if (!here.percent(55, "is")) {
      return;
    }
    RandomTable table = here.one("table", tables);
    String event = here.one("event", "INSERT", "UPDATE", "DELETE");
    String row = event.equals("DELETE") ? "OLD." : "NEW.";
    String column = row + here.one("column", table.columns());
    String other = here.one("other", tables).name();
    statements.add(
        "CREATE TRIGGER `trigger "
            + name
            + "` "
            + here.one("time", "BEFORE ", "AFTER ")
            + event
            + " ON "
            + table.name()
            + " FOR EACH ROW "
            + here.one(
                "body",
                "SET @x = " + column,
                "BEGIN IF " + column + " IS NULL THEN SET @x = 'it''s; over'; END IF; END",
                "DELETE FROM " + other + " WHERE id = " + row + "id"));
  }

  private void procedure() {
    statements.add(
        "CREATE PROCEDURE `does it`("
            + choices.one("parameters", "", "IN a int", "INOUT a varchar(20), OUT `b c` text")
            + ")"
            + choices.one("data", "", " MODIFIES SQL DATA", " READS SQL DATA")
            + choices.one("security of it", "", " SQL SECURITY INVOKER")
            + choices.one(
                "procedure",
                " SELECT 1",
                " BEGIN SELECT 1; SELECT 'it''s; over'; END",
                " DELETE FROM " + tables.get(0).name() + " WHERE id = 3"));
  }
}
