package dev.okra.postgres.random;

import dev.okra.postgres.random.RandomColumn.Family;
import dev.okra.testkit.fixture.RandomChoices;
import java.util.ArrayList;
import java.util.List;

/** Makes what reads tables, watches them and belongs to them. */
final class RandomReaders {
  private final RandomChoices choices;
  private final List<RandomTable> tables;
  private final List<String> statements = new ArrayList<>();

  RandomReaders(RandomChoices choices, List<RandomTable> tables) {
    this.choices = choices;
    this.tables = tables;
  }

  List<String> create() {
    if (choices.percent(70, "view")) {
      view();
    }
    for (String name : List.of("one", "two")) {
      trigger(name, choices.in("trigger " + name));
    }
    policy(choices.in("policy"));
    rule(choices.in("rule"));
    statistics(choices.in("statistics"));
    routine(choices.in("routine"));
    child(choices.in("child"));
    return statements;
  }

  private void view() {
    RandomTable table = choices.one("of the view", tables);
    String column = choices.one("column", table.columns()).name();
    String where =
        choices.one("where", "", " WHERE " + column + " IS NOT NULL", " WHERE id IS NOT NULL");
    statements.add(
        "CREATE VIEW lower_view"
            + choices.one(
                "option",
                "",
                "",
                " WITH (security_invoker = true)",
                " WITH (security_barrier = true)")
            + " AS SELECT id AS x, "
            + choices.one("y", column, column + "::text", "'it''s'::text")
            + " AS y FROM "
            + table.name()
            + where
            + choices.one("check", "", "", " WITH LOCAL CHECK OPTION"));
    if (choices.percent(60, "upper")) {
      statements.add(
          "CREATE VIEW \"upper view\" AS "
              + choices.one(
                  "upper",
                  "SELECT x, count(*) AS n FROM lower_view GROUP BY x",
                  "SELECT max(x::text) AS most, 'it''s' AS text FROM lower_view",
                  "WITH w AS (SELECT x FROM lower_view) SELECT w.x AS one, u.y AS other FROM w JOIN lower_view u ON u.x = w.x"));
    }
    if (choices.percent(40, "kept")) {
      statements.add(
          "CREATE MATERIALIZED VIEW kept AS SELECT "
              + choices.one(
                  "kept", "x, y FROM lower_view", "x, count(*) AS n FROM lower_view GROUP BY x")
              + choices.one("data", "", " WITH NO DATA"));
      if (choices.percent(50, "kept index")) {
        statements.add(
            "CREATE " + choices.one("unique", "", "UNIQUE ") + "INDEX kept_x ON kept (x)");
      }
    }
    if (choices.percent(30, "comment")) {
      statements.add("COMMENT ON VIEW lower_view IS 'it''s'");
    }
  }

  private void trigger(String name, RandomChoices here) {
    if (!here.percent(55, "is")) {
      return;
    }
    RandomTable table = here.one("table", tables);
    String column =
        here.one("column", table.columns().stream().filter(c -> !c.isVirtual()).toList()).name();
    String event = here.one("event", "INSERT", "UPDATE", "DELETE", "UPDATE OF " + column);
    String row = event.equals("DELETE") ? "OLD." : "NEW.";
    boolean constraint = here.percent(20, "constraint");
    statements.add(
        "CREATE "
            + (constraint ? "CONSTRAINT " : "")
            + "TRIGGER \"trigger "
            + name
            + "\" "
            + (constraint || table.isSplit() ? "AFTER " : here.one("time", "BEFORE ", "AFTER "))
            + event
            + " ON "
            + table.name()
            + (constraint ? here.one("deferred", " DEFERRABLE INITIALLY DEFERRED", "") : "")
            + " FOR EACH ROW"
            + here.one("when", "", " WHEN (" + row + "id IS NOT NULL)")
            + " EXECUTE FUNCTION counts("
            + here.one("argument", "", "'it''s'")
            + ")");
    if (here.percent(20, "disabled")) {
      statements.add(
          "ALTER TABLE %s %s TRIGGER \"trigger %s\""
              .formatted(table.name(), here.one("state", "DISABLE", "ENABLE ALWAYS"), name));
    }
  }

  private void policy(RandomChoices here) {
    if (here.percent(40, "is")) {
      RandomTable table = here.one("table", tables);
      String column = here.one("column", table.columns()).name();
      statements.add(
          "CREATE POLICY own ON "
              + table.name()
              + here.one("as", "", " AS RESTRICTIVE")
              + here.one("for", "", " FOR SELECT", " FOR DELETE")
              + " USING ("
              + here.one("using", "true", column + " IS NOT NULL", column + "::text = current_user")
              + ")");
    }
  }

  private void rule(RandomChoices here) {
    List<RandomTable> whole = tables.stream().filter(t -> !t.isSplit()).toList();
    if (here.percent(30, "is") && !whole.isEmpty()) {
      statements.add(
          "CREATE RULE nothing AS ON DELETE TO "
              + here.one("table", whole).name()
              + here.one("where", "", " WHERE OLD.id IS NULL")
              + " DO INSTEAD NOTHING");
    }
  }

  private void statistics(RandomChoices here) {
    RandomTable table = here.one("table", tables);
    List<RandomColumn> plain =
        table.columns().stream()
            .filter(c -> c.family() == Family.NUMBER || c.family() == Family.TEXT)
            .filter(c -> !c.isVirtual())
            .toList();
    if (here.percent(40, "is") && !plain.isEmpty()) {
      statements.add(
          "CREATE STATISTICS counted"
              + here.one("kinds", "", " (ndistinct)", " (mcv, dependencies)")
              + " ON id, "
              + here.one("column", plain).name()
              + " FROM "
              + table.name());
    }
  }

  private void routine(RandomChoices here) {
    RandomTable table = here.one("table", tables);
    String column = here.one("column", table.columns()).name();
    String routine =
        here.one(
            "routine",
            "",
            "CREATE FUNCTION reads(a int DEFAULT 1) RETURNS bigint STABLE BEGIN ATOMIC SELECT count("
                + column
                + ") FROM "
                + table.name()
                + "; END",
            "CREATE FUNCTION reads(a int) RETURNS SETOF "
                + table.name()
                + " LANGUAGE sql STABLE AS $$ SELECT * FROM "
                + table.name()
                + " $$",
            "CREATE FUNCTION reads(a "
                + table.name()
                + ") RETURNS text LANGUAGE sql IMMUTABLE AS 'SELECT $1.id::text'",
            "CREATE PROCEDURE reads(INOUT a text) LANGUAGE plpgsql AS $$ BEGIN a := 'it''s'; END $$");
    if (!routine.isEmpty()) {
      statements.add(routine);
    }
  }

  private void child(RandomChoices here) {
    RandomTable parent = tables.get(0);
    if (here.percent(40, "is") && !parent.isSplit()) {
      statements.add(
          "CREATE TABLE child (own int"
              + here.one("own", "", " DEFAULT 3", " NOT NULL")
              + here.one("check", "", ", CHECK (own > 0)")
              + ") INHERITS ("
              + parent.name()
              + ")");
      if (here.percent(40, "index")) {
        statements.add("CREATE INDEX child_id ON child (id)");
      }
    }
  }
}
