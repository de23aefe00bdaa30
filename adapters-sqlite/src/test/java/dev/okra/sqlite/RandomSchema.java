package dev.okra.sqlite;

import dev.okra.testkit.fixture.RandomChoices;
import java.util.ArrayList;
import java.util.List;

/** Makes random schemas: tables with all that they can have, views on views, triggers. */
final class RandomSchema {
  private static final List<String> TABLES =
      List.of("customer", "\"Two Words\"", "[select]", "`Ünïcode`", "\"it\"\"s\"");

  private final RandomChoices choices;
  private final List<RandomTable> tables = new ArrayList<>();
  private final List<String> statements = new ArrayList<>();

  private RandomSchema(RandomChoices choices) {
    this.choices = choices;
  }

  static String script(RandomChoices choices) {
    RandomSchema schema = new RandomSchema(choices);
    schema.tables();
    schema.objects();
    return String.join(";\n", schema.statements) + ";\n";
  }

  private void tables() {
    List<String> names = new ArrayList<>();
    for (String name : TABLES) {
      if (names.isEmpty() || choices.percent(75, "there is " + name)) {
        names.add(name);
      }
    }
    for (String name : names) {
      tables.add(new RandomTable(name, choices.in(name)));
    }
    for (RandomTable table : tables) {
      statements.add(table.create(tables));
      statements.addAll(new RandomIndexes(table, choices.in(table.name() + " indexes")).create());
    }
    if (choices.percent(20, "full text")) {
      statements.add(
          "CREATE VIRTUAL TABLE found USING fts5(" + choices.one("text", "a", "a, b") + ")");
    }
  }

  private void objects() {
    RandomTable table = choices.one("of the view", tables);
    if (!choices.percent(70, "a view")) {
      trigger("alone", table);
      return;
    }
    statements.add(view(table));
    if (choices.percent(60, "a view on it")) {
      statements.add("CREATE VIEW \"upper view\" AS " + choices.one("upper", UPPER));
    }
    if (choices.percent(50, "an instead")) {
      statements.add(
          "CREATE TRIGGER instead INSTEAD OF "
              + choices.one("instead", "INSERT", "UPDATE OF x", "UPDATE")
              + " ON lower_view BEGIN INSERT INTO "
              + table.name()
              + " (id) VALUES (NEW.x); END");
    }
    trigger("one", table);
    trigger("two", choices.one("of the trigger", tables));
  }

  private static final List<String> UPPER =
      List.of(
          "SELECT x, count(*) AS n FROM lower_view GROUP BY x",
          "SELECT max(y) AS most FROM lower_view WHERE x > 0",
          "WITH w AS (SELECT x FROM lower_view) SELECT w.x, u.y FROM w, lower_view AS u");

  private String view(RandomTable table) {
    String one = choices.one("x", table.columns());
    String other = choices.one("y", table.columns());
    String from =
        " FROM " + table.name() + choices.one("where", "", " WHERE id > 0", " ORDER BY id");
    return choices.one(
        "view",
        "CREATE VIEW lower_view AS SELECT " + one + " AS x, " + other + " AS y" + from,
        "CREATE VIEW lower_view (x, y) AS SELECT " + one + ", upper(" + other + ")" + from,
        "CREATE VIEW lower_view AS SELECT t.id AS x, 'a;b' AS y FROM " + table.name() + " AS t");
  }

  private void trigger(String name, RandomTable table) {
    RandomChoices here = choices.in("trigger " + name);
    if (!here.percent(60, "is")) {
      return;
    }
    String column = here.one("column", table.columns());
    String event = here.one("event", "INSERT", "DELETE", "UPDATE", "UPDATE OF " + column);
    String row = event.equals("DELETE") ? "OLD." : "NEW.";
    RandomTable written = here.one("written", tables);
    statements.add(
        "CREATE TRIGGER \"trigger "
            + name
            + "\" "
            + here.one("time", "BEFORE ", "AFTER ")
            + event
            + " ON "
            + table.name()
            + here.one("each", "", " FOR EACH ROW")
            + here.one("when", "", " WHEN " + row + column + " IS NOT NULL")
            + " BEGIN "
            + here.one(
                "body",
                "SELECT RAISE(ABORT, 'it''s; over') WHERE " + row + "id < 0;",
                "DELETE FROM " + written.name() + " WHERE id = " + row + "id;",
                "UPDATE " + written.name() + " SET id = id + 1 WHERE id < " + row + column + ";")
            + " END");
  }
}
