package dev.okra.mysql;

import dev.okra.testkit.fixture.RandomChoices;
import java.util.List;

/**
 * A random column.
 *
 * @param name with its quotes
 * @param required whether it can be part of a primary key
 * @param sql its definition
 */
record RandomColumn(String name, Family family, boolean required, String sql) {
  /** Types that can stand in for each other. */
  enum Family {
    NUMBER,
    TEXT,
    LONG_TEXT,
    CHOICE,
    BYTES,
    LONG_BYTES,
    DAY,
    INSTANT,
    FINE_INSTANT,
    JSON;

    private List<String> types() {
      return switch (this) {
        case NUMBER ->
            List.of(
                "tinyint",
                "int",
                "bigint unsigned",
                "decimal(10,2)",
                "double",
                "bit(3)",
                "boolean");
        case TEXT ->
            List.of(
                "varchar(50)",
                "varchar(60) COLLATE utf8mb4_spanish_ci",
                "char(10) CHARACTER SET cp1251",
                "varchar(50) CHARACTER SET cp1251 COLLATE cp1251_bin");
        case LONG_TEXT -> List.of("text", "tinytext", "mediumtext CHARACTER SET cp1251");
        case CHOICE ->
            List.of("enum('a','b')", "enum('b','a','it''s')", "set('a','b')", "set('a','c','b')");
        case BYTES -> List.of("varbinary(20)", "binary(4)");
        case LONG_BYTES -> List.of("blob", "mediumblob");
        case DAY -> List.of("date");
        case INSTANT -> List.of("datetime", "timestamp");
        case FINE_INSTANT -> List.of("datetime(3)", "timestamp(3)");
        case JSON -> List.of("json");
      };
    }

    private List<String> defaults() {
      return switch (this) {
        case NUMBER -> List.of("0", "1", "NULL", "(1 + 2)");
        case TEXT -> List.of("'it''s'", "''", "NULL", "'a\\\\b'", "(concat('a', 'b'))");
        case LONG_TEXT -> List.of("NULL", "(concat('a', 'b'))");
        case CHOICE -> List.of("'a'", "NULL");
        case BYTES -> List.of("'x'", "NULL", "0x0A");
        case LONG_BYTES -> List.of("NULL");
        case DAY -> List.of("'2020-01-02'", "NULL");
        case INSTANT ->
            List.of(
                "'2020-01-02 03:04:05'",
                "NULL",
                "CURRENT_TIMESTAMP",
                "CURRENT_TIMESTAMP ON UPDATE CURRENT_TIMESTAMP");
        case FINE_INSTANT ->
            List.of(
                "NULL",
                "CURRENT_TIMESTAMP(3)",
                "CURRENT_TIMESTAMP(3) ON UPDATE CURRENT_TIMESTAMP(3)");
        case JSON -> List.of("NULL", "(json_object('a', 1))");
      };
    }
  }

  static RandomColumn of(String name, boolean mariaDb, RandomChoices choices) {
    Family family = choices.one("family", List.of(Family.values()));
    String value = choices.percent(50, "default") ? choices.one("value", family.defaults()) : "";
    boolean required = !value.equals("NULL") && choices.percent(40, "required");
    String check = family == Family.JSON ? "" : " CHECK (" + name + " IS NOT NULL)";
    return new RandomColumn(
        name,
        family,
        required,
        name
            + " "
            + choices.one("type", family.types())
            + (required ? " NOT NULL" : " NULL")
            + (value.isEmpty() ? "" : " DEFAULT " + value)
            + (!required && !value.isEmpty() && choices.percent(20, "hidden") ? " INVISIBLE" : "")
            + choices.one("comment", "", "", "", " COMMENT 'it''s'", " COMMENT 'other'")
            + (mariaDb && choices.percent(10, "check") ? check : ""));
  }

  /** One that is computed from another. */
  static RandomColumn computed(
      String name, RandomColumn base, boolean mariaDb, RandomChoices choices) {
    boolean number = base.family() == Family.NUMBER;
    String expression =
        number
            ? choices.one("number", "coalesce(" + base.name() + ", 0) + 1", base.name() + " * 2")
            : choices.one(
                "text", "concat(" + base.name() + ", 'it''s')", "upper(" + base.name() + ")");
    return new RandomColumn(
        name,
        number ? Family.NUMBER : Family.TEXT,
        false,
        name
            + (number ? " decimal(40,2)" : " varchar(100)")
            + " GENERATED ALWAYS AS ("
            + expression
            + ")"
            + choices.one("kept", "", " VIRTUAL", " STORED")
            + (!mariaDb && choices.percent(20, "required") ? " NOT NULL" : "")
            + choices.one("comment", "", "", " COMMENT 'made'"));
  }

  /** How it can stand in a key. */
  String keyPart(RandomChoices choices) {
    return switch (family) {
      case TEXT -> choices.one("part", name, name + "(5)", name + " DESC");
      case LONG_TEXT, LONG_BYTES -> name + choices.one("part", "(5)", "(9)");
      case NUMBER, CHOICE, BYTES, DAY, INSTANT, FINE_INSTANT, JSON ->
          choices.one("part", name, name, name + " DESC");
    };
  }
}
