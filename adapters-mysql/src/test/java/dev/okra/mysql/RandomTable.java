package dev.okra.mysql;

import dev.okra.mysql.RandomColumn.Family;
import dev.okra.testkit.fixture.RandomChoices;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** A random table. Its column {@code id} has the type of every other, and is a key by itself. */
final class RandomTable {
  private static final List<String> NAMES = List.of("a", "B", "`c d`", "`order`", "`é`", "`it's`");
  private static final List<String> REFERENCES = List.of("ref_one", "`ref two`");

  private final String name;
  private final String idType;
  private final boolean mariaDb;
  private final RandomChoices choices;
  private final List<RandomColumn> columns = new ArrayList<>();
  private final List<String> references;

  RandomTable(String name, String idType, boolean mariaDb, RandomChoices choices) {
    this.name = name;
    this.idType = idType;
    this.mariaDb = mariaDb;
    this.choices = choices;
    for (String column : NAMES) {
      if (columns.isEmpty() || choices.percent(65, "has " + column)) {
        columns.add(RandomColumn.of(column, mariaDb, choices.in(column)));
      }
    }
    List<RandomColumn> bases =
        columns.stream()
            .filter(c -> c.family() == Family.NUMBER || c.family() == Family.TEXT)
            .filter(c -> !c.sql().contains(" char("))
            .collect(Collectors.toCollection(ArrayList::new));
    for (String column : List.of("g", "`g 2`")) {
      if (!bases.isEmpty() && choices.percent(40, "has " + column)) {
        RandomChoices here = choices.in(column);
        RandomColumn made = RandomColumn.computed(column, here.one("base", bases), mariaDb, here);
        columns.add(made);
        bases.add(made);
      }
    }
    references = REFERENCES.stream().filter(r -> choices.percent(50, "has " + r)).toList();
  }

  String name() {
    return name;
  }

  List<String> columns() {
    return columns.stream().map(RandomColumn::name).toList();
  }

  /** A name that nothing else in the database has. */
  private String own(String part) {
    return "`" + part + " " + name.replace("`", "") + "`";
  }

  String create() {
    List<String> parts = new ArrayList<>();
    boolean number = !idType.contains("char");
    boolean numbered = number && choices.percent(40, "numbered");
    parts.add("id " + idType + " NOT NULL" + (numbered ? " AUTO_INCREMENT" : ""));
    columns.forEach(c -> parts.add(c.sql()));
    for (String reference : references) {
      parts.add(reference + " " + idType + (isRequired(reference) ? " NOT NULL" : ""));
    }
    keys(parts);
    checks(parts);
    return "CREATE TABLE " + name + " (\n  " + String.join(",\n  ", parts) + "\n)" + options();
  }

  private boolean isRequired(String reference) {
    return choices.percent(30, "required " + reference);
  }

  private String options() {
    return choices.one(
            "charset",
            "",
            "",
            " CHARACTER SET latin1",
            " COLLATE utf8mb4_bin",
            " CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci")
        + choices.one("comment", "", "", " COMMENT 'it''s'", " COMMENT 'other'")
        + choices.one("format", "", "", "", " ROW_FORMAT = COMPRESSED", " STATS_PERSISTENT = 1");
  }

  private void keys(List<String> parts) {
    List<RandomColumn> required =
        columns.stream().filter(RandomColumn::required).filter(RandomTable::inKeys).toList();
    String key = choices.one("key", "alone", "alone", "composite", "unique");
    if (key.equals("alone") || (key.equals("composite") && required.isEmpty())) {
      parts.add("PRIMARY KEY (id)");
    } else {
      parts.add("UNIQUE KEY `one id` (id)");
    }
    if (key.equals("composite") && !required.isEmpty()) {
      parts.add(
          "PRIMARY KEY (" + choices.one("part", required).keyPart(choices.in("part")) + ", id)");
    }
    List<RandomColumn> possible = columns.stream().filter(RandomTable::inKeys).toList();
    for (String index : List.of("first", "second")) {
      if (!possible.isEmpty() && choices.percent(60, "has " + index)) {
        parts.add(key(index, possible, choices.in(index)));
      }
    }
    references.stream()
        .filter(r -> choices.percent(40, "key on " + r))
        .forEach(
            r ->
                parts.add(
                    "KEY `for "
                        + r.replace("`", "")
                        + "` ("
                        + r
                        + choices.one("of " + r, "", ", id")
                        + ")"));
    words(parts);
  }

  private static boolean inKeys(RandomColumn column) {
    return column.family() != Family.JSON;
  }

  private String key(String index, List<RandomColumn> possible, RandomChoices here) {
    List<String> keyed = new ArrayList<>();
    here.some("columns", 3, possible).forEach(c -> keyed.add(c.keyPart(here.in(c.name()))));
    if (!mariaDb && here.percent(25, "expression")) {
      String of = here.one("of the expression", possible).name();
      keyed.add(
          "("
              + here.one("expression", "(" + of + " IS NULL) + 1", "cast(" + of + " AS char(9))")
              + ")");
    }
    return here.one("unique", "KEY `", "KEY `", "UNIQUE KEY `")
        + index
        + " key` ("
        + String.join(", ", keyed)
        + ")"
        + here.one("comment", "", "", " COMMENT 'it''s'")
        + here.one("hidden", "", "", mariaDb ? " IGNORED" : " INVISIBLE");
  }

  private void words(List<String> parts) {
    List<RandomColumn> texts =
        columns.stream()
            .filter(c -> c.family() == Family.LONG_TEXT || c.family() == Family.TEXT)
            .filter(c -> !c.sql().contains("GENERATED"))
            .toList();
    if (!texts.isEmpty() && choices.percent(30, "words")) {
      parts.add(
          "FULLTEXT KEY words ("
              + choices.one("words", texts).name()
              + ")"
              + choices.one("of words", "", " COMMENT 'w'"));
    }
  }

  private void checks(List<String> parts) {
    String one = choices.one("checked", columns());
    String other = choices.one("checked too", columns());
    List<String> possible =
        new ArrayList<>(
            List.of(
                "",
                "",
                one + " IS NOT NULL",
                one + " IS NOT NULL OR (" + other + " IS NULL AND 1 < 2)",
                "coalesce(length(" + one + "), 0) <> 3"));
    List<RandomColumn> texts = columns.stream().filter(c -> c.family() == Family.TEXT).toList();
    if (!texts.isEmpty()) {
      String text = choices.one("checked text", texts).name();
      possible.add(text + " <> 'it''s'");
      possible.add(text + " NOT IN ('a\\\\b', '') OR " + text + " LIKE 'it''s %'");
    }
    String check = choices.one("check", possible);
    if (!check.isEmpty()) {
      parts.add(
          choices.one("check name", "", "CONSTRAINT " + own("check of") + " ")
              + "CHECK ("
              + check
              + ")"
              + (mariaDb ? "" : choices.one("enforced", "", "", " NOT ENFORCED")));
    }
  }

  /** Foreign keys, once all tables are there: they may go in circles. */
  List<String> references(List<RandomTable> others) {
    List<String> statements = new ArrayList<>();
    for (String reference : references) {
      RandomChoices here = choices.in("foreign key " + reference);
      if (here.percent(75, "is")) {
        List<String> actions = new ArrayList<>(List.of("RESTRICT", "CASCADE", "NO ACTION"));
        actions.addAll(isRequired(reference) ? List.of() : List.of("SET NULL"));
        statements.add(
            "ALTER TABLE "
                + name
                + " ADD CONSTRAINT "
                + own("fk of " + reference.replace("`", ""))
                + " FOREIGN KEY ("
                + reference
                + ") REFERENCES "
                + here.one("to", others).name()
                + " (id)"
                + (here.percent(60, "delete") ? " ON DELETE " + here.one("on delete", actions) : "")
                + (here.percent(40, "update")
                    ? " ON UPDATE " + here.one("on update", actions)
                    : ""));
      }
    }
    return statements;
  }
}
