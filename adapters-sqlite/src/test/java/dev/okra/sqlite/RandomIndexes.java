package dev.okra.sqlite;

import dev.okra.testkit.fixture.RandomChoices;
import java.util.ArrayList;
import java.util.List;

/** Makes random indexes of a table. */
final class RandomIndexes {
  private final RandomTable table;
  private final RandomChoices choices;

  RandomIndexes(RandomTable table, RandomChoices choices) {
    this.table = table;
    this.choices = choices;
  }

  List<String> create() {
    List<String> statements = new ArrayList<>();
    if (table.needsUniqueIndex()) {
      statements.add("CREATE UNIQUE INDEX " + name("of id") + " ON " + table.name() + " (id)");
    }
    for (String name : List.of("first", "second")) {
      if (choices.percent(50, "there is " + name)) {
        statements.add(index(name, choices.in(name)));
      }
    }
    return statements;
  }

  /** Names of indexes are names in the whole database. */
  private String name(String part) {
    return "\"" + part + " " + table.name().replaceAll("[\"\\[\\]`]", "") + "\"";
  }

  private String index(String name, RandomChoices here) {
    List<String> parts = new ArrayList<>();
    for (String column : here.some("columns", 3, table.columns())) {
      parts.add(part(column, here.in(column)));
    }
    String where = here.one("predicate", table.columns());
    return here.one("unique", "CREATE INDEX ", "CREATE INDEX ", "CREATE UNIQUE INDEX ")
        + name(name)
        + " ON "
        + table.name()
        + " ("
        + String.join(", ", parts)
        + ")"
        + here.one(
            "where",
            "",
            "",
            " WHERE " + where + " IS NOT NULL",
            " WHERE " + where + " > 5 AND id <> 'x''y'",
            " WHERE " + where + " IN (1, 2)");
  }

  private static String part(String column, RandomChoices here) {
    return here.one(
        "part",
        column,
        column,
        column + " DESC",
        column + " COLLATE NOCASE",
        column + " COLLATE BINARY DESC",
        "lower(" + column + ")",
        "(" + column + " || 'x') COLLATE RTRIM");
  }
}
