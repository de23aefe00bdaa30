package dev.okra.sqlite;

import dev.okra.testkit.fixture.RandomChoices;
import java.util.ArrayList;
import java.util.List;

/**
 * A random table. It has a column {@code id} that is a key in one of the ways in which one can be,
 * so that every foreign key finds it. Of two constraints that differ by their names alone both have
 * one: where one has none, okra leaves the name that is there.
 */
final class RandomTable {
  /** How {@code id} is a key. */
  private enum Key {
    ROW_NUMBER,
    NUMBERED,
    DESCENDING,
    BEHIND,
    COMPOSITE,
    UNIQUE,
    UNIQUE_BEHIND,
    INDEXED
  }

  private static final List<String> NAMES =
      List.of("a", "B", "\"c d\"", "[order]", "`é`", "\"q\"\"q\"");
  private static final List<String> STRICT =
      List.of("INT", "INTEGER", "REAL", "TEXT", "BLOB", "ANY");
  private static final List<String> LOOSE =
      List.of(
          "",
          "int",
          "TEXT",
          "VARCHAR(20)",
          "decimal(10, 2)",
          "BLOB",
          "DATETIME",
          "Boolean",
          "UNSIGNED BIG INT");

  private final String name;
  private final RandomChoices choices;
  private final boolean strict;
  private final Key key;
  private final boolean withoutRowId;

  /** Two clauses of one table must not contradict each other. */
  private final List<String> conflicts;

  private final List<String> plain = new ArrayList<>();
  private final List<String> generated = new ArrayList<>();

  RandomTable(String name, RandomChoices choices) {
    this.name = name;
    this.choices = choices;
    this.strict = choices.percent(25, "strict");
    this.key = choices.one("key", List.of(Key.values()));
    this.withoutRowId =
        List.of(Key.ROW_NUMBER, Key.BEHIND, Key.COMPOSITE).contains(key)
            && choices.percent(30, "without");
    this.conflicts =
        List.of(
            "",
            "",
            choices.one(
                "conflict", " ON CONFLICT IGNORE", " ON CONFLICT ABORT", " ON CONFLICT REPLACE"));
    NAMES.stream()
        .filter(n -> plain.isEmpty() || choices.percent(65, "has " + n))
        .forEach(plain::add);
    List.of("g", "\"g 2\"").stream()
        .filter(n -> choices.percent(30, "has " + n))
        .forEach(generated::add);
  }

  String name() {
    return name;
  }

  /** All of them. */
  List<String> columns() {
    List<String> all = new ArrayList<>(List.of("id"));
    all.addAll(plain);
    all.addAll(generated);
    return all;
  }

  /** Whether an index alone makes a key of {@code id}. */
  boolean needsUniqueIndex() {
    return key == Key.INDEXED || key == Key.COMPOSITE;
  }

  String create(List<RandomTable> others) {
    List<String> parts = new ArrayList<>();
    parts.add(id());
    plain.forEach(c -> parts.add(column(c, choices.in(c))));
    generated.forEach(c -> parts.add(generated(c, choices.in(c))));
    keys(parts);
    constraints(parts);
    references(parts, others);
    List<String> options = new ArrayList<>();
    if (strict) {
      options.add("STRICT");
    }
    if (withoutRowId) {
      options.add("WITHOUT ROWID");
    }
    return "CREATE TABLE "
        + name
        + " (\n  "
        + String.join(",\n  ", parts)
        + "\n) "
        + String.join(", ", options);
  }

  private String id() {
    return switch (key) {
      case ROW_NUMBER -> "id INTEGER PRIMARY KEY";
      case NUMBERED -> "id INTEGER PRIMARY KEY AUTOINCREMENT";
      case DESCENDING -> "id INTEGER PRIMARY KEY DESC";
      case UNIQUE -> "id INT UNIQUE";
      case BEHIND, COMPOSITE, UNIQUE_BEHIND, INDEXED ->
          "id "
              + choices.one("type of id", "INTEGER", "INT", "TEXT")
              + choices.one("id", "", " NOT NULL");
    };
  }

  private void keys(List<String> parts) {
    String column = choices.one("of the key", plain);
    String conflict = choices.one("key conflict", conflicts);
    switch (key) {
      case BEHIND ->
          parts.add("PRIMARY KEY (id" + choices.one("direction", "", " DESC") + ")" + conflict);
      case COMPOSITE ->
          parts.add(
              "CONSTRAINT \"the key\" PRIMARY KEY ("
                  + column
                  + choices.one("part", "", " DESC", " COLLATE NOCASE")
                  + ", id)"
                  + conflict);
      case UNIQUE_BEHIND -> parts.add("UNIQUE (id)" + conflict);
      case ROW_NUMBER, NUMBERED, DESCENDING, UNIQUE, INDEXED -> {
        // In the column, or in an index.
      }
    }
  }

  private String column(String column, RandomChoices here) {
    return column
        + " "
        + here.one("type", strict ? STRICT : LOOSE)
        + here.one("null", "", "", " NULL", " NOT NULL", " NOT NULL ON CONFLICT IGNORE")
        + here.one(
            "default",
            "",
            "",
            "",
            " DEFAULT 0",
            " DEFAULT -1.50",
            " DEFAULT 'it''s'",
            " DEFAULT NULL",
            " DEFAULT x'0A'",
            " DEFAULT TRUE",
            " DEFAULT CURRENT_TIMESTAMP",
            " DEFAULT (datetime('now', '+1 day'))",
            " DEFAULT (1 + 2)",
            " DEFAULT \"word\"")
        + here.one("collation", "", "", "", " COLLATE nocase", " COLLATE RTRIM", " COLLATE BINARY")
        + here.one("unique", "", "", "", "", " UNIQUE" + here.one("conflict", conflicts))
        + here.one(
            "check",
            "",
            "",
            "",
            "",
            " CHECK (" + column + " <> 'x''y')",
            " CONSTRAINT short CHECK (length(" + column + ") < 9)");
  }

  private String generated(String column, RandomChoices here) {
    String base = here.one("base", plain);
    return column
        + " "
        + here.one("type", strict ? STRICT : LOOSE)
        + here.one("words", " AS (", " GENERATED ALWAYS AS (")
        + here.one(
            "expression",
            base + " || 'x'",
            "coalesce(" + base + ", id, 0)",
            "CASE WHEN " + base + " > 1 THEN 1 ELSE 0 END",
            "json_extract(" + base + ", '$.a')")
        + ")"
        + here.one("kept", "", " VIRTUAL", " STORED")
        + here.one("null", "", "", " NOT NULL");
  }

  private void constraints(List<String> parts) {
    List<String> columns = new ArrayList<>(choices.some("unique columns", 3, plain));
    columns.add("id");
    parts.addAll(
        choices.one(
            "unique",
            List.of(
                List.of(),
                List.of(),
                List.of(
                    "UNIQUE ("
                        + String.join(", ", columns)
                        + ")"
                        + choices.one("unique conflict", conflicts)),
                List.of(
                    "CONSTRAINT both UNIQUE ("
                        + String.join(" COLLATE NOCASE, ", columns)
                        + " DESC)"))));
    String one = choices.one("checked", columns());
    String other = choices.one("checked too", columns());
    parts.addAll(
        choices.one(
            "check",
            List.of(
                List.of(),
                List.of(),
                List.of("CHECK (" + one + " < " + other + ")"),
                List.of(
                    "CONSTRAINT \"a check\" CHECK ("
                        + one
                        + " IS NOT NULL OR "
                        + other
                        + " LIKE '%x')"),
                List.of(
                    "CHECK (id <> 3)",
                    "CONSTRAINT \"a check\" CHECK (" + other + " IN (1, 'x', NULL))"))));
  }

  private void references(List<String> parts, List<RandomTable> others) {
    for (String which : List.of("one", "two")) {
      RandomChoices here = choices.in("foreign key " + which);
      if (here.percent(45, "is")) {
        parts.add(
            "CONSTRAINT \"to "
                + which
                + "\" "
                + "FOREIGN KEY ("
                + here.one("column", plain)
                + ") REFERENCES "
                + here.one("to", others).name()
                + " (id)"
                + here.one(
                    "delete",
                    "",
                    " ON DELETE CASCADE",
                    " ON DELETE SET NULL",
                    " ON DELETE NO ACTION")
                + here.one("update", "", " ON UPDATE RESTRICT", " ON UPDATE SET DEFAULT")
                + here.one("match", "", "", " MATCH FULL")
                + here.one("when", "", "", " DEFERRABLE INITIALLY DEFERRED", " NOT DEFERRABLE"));
      }
    }
  }
}
