package dev.okra.postgres.random;

import dev.okra.testkit.fixture.RandomChoices;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * A random column.
 *
 * @param sql as it stands in CREATE TABLE, the name included
 */
record RandomColumn(String name, Family family, String sql) {

  /** Types between which values can go, with the defaults that all of them can have. */
  enum Family {
    NUMBER,
    TEXT,
    MOMENT,
    TIME,
    SPAN,
    YES,
    UUID,
    JSON,
    BYTES,
    LIST,
    TEXTS,
    RANGE,
    SEVERAL,
    BITS,
    MORE_BITS,
    ADDRESS,
    PLACE,
    WORDS,
    MONEY,
    CHOICE,
    PRICE,
    PAIR
  }

  private static final Map<Family, List<String>> TYPES = new EnumMap<>(Family.class);
  private static final Map<Family, List<String>> DEFAULTS = new EnumMap<>(Family.class);

  static {
    family(
        Family.NUMBER,
        List.of(
            "int",
            "smallint",
            "bigint",
            "numeric",
            "numeric(10,2)",
            "numeric(12,2)",
            "real",
            "double precision"),
        List.of("0", "1", "-1", "(1 + 2)", "length('abc')"));
    family(
        Family.TEXT,
        List.of("text", "varchar(20)", "varchar(30)", "varchar", "char(5)"),
        List.of("'it''s'", "''", "E'a\\\\b'", "upper('x')", "current_user"));
    family(
        Family.MOMENT,
        List.of("timestamp", "timestamp(3)", "timestamptz", "timestamp(0) with time zone", "date"),
        List.of("now()", "CURRENT_TIMESTAMP", "'2020-01-02'", "now() - interval '1 day'"));
    family(Family.TIME, List.of("time", "time(3)", "timetz"), List.of("'10:00'", "CURRENT_TIME"));
    family(
        Family.SPAN,
        List.of("interval", "interval(3)", "interval day to hour", "interval year"),
        List.of("'1 day'"));
    family(Family.YES, List.of("boolean"), List.of("true", "false", "(1 > 2)"));
    family(Family.UUID, List.of("uuid"), List.of("gen_random_uuid()"));
    family(
        Family.JSON,
        List.of("jsonb", "json"),
        List.of("'{}'", "'[\"it''s\"]'", "json_build_object('a', 1)"));
    family(Family.BYTES, List.of("bytea"), List.of("'\\x00ff'"));
    family(
        Family.LIST,
        List.of("int[]", "bigint[]", "numeric(5,1)[]", "int[][]"),
        List.of("'{}'", "'{1,2}'", "ARRAY[1, 2]"));
    family(
        Family.TEXTS, List.of("text[]", "varchar(9)[]"), List.of("'{}'", "'{\"it''s\",\"a,b\"}'"));
    family(Family.RANGE, List.of("int4range"), List.of("'[1,2)'", "'empty'"));
    family(Family.SEVERAL, List.of("datemultirange"), List.of("'{}'"));
    family(Family.BITS, List.of("bit(3)"), List.of("B'101'"));
    family(Family.MORE_BITS, List.of("bit varying", "bit varying(9)"), List.of("B'1'"));
    family(Family.ADDRESS, List.of("inet", "cidr"), List.of("'10.0.0.0/8'"));
    family(Family.PLACE, List.of("point"), List.of("'(1,2)'"));
    family(Family.WORDS, List.of("tsvector"), List.of("to_tsvector('simple', 'a b')"));
    family(Family.MONEY, List.of("money"), List.of("'1'"));
    family(Family.CHOICE, List.of("mood"), List.of("'ok'", "'it''s'::mood"));
    family(Family.PRICE, List.of("price"), List.of("5"));
    family(Family.PAIR, List.of("pair"), List.of("NULL"));
  }

  private static void family(Family family, List<String> types, List<String> defaults) {
    TYPES.put(family, types);
    DEFAULTS.put(family, defaults);
  }

  static RandomColumn of(String name, RandomChoices choices) {
    Family family = choices.one("family", FAMILIES);
    String type = choices.one("type", TYPES.getOrDefault(family, List.of()));
    StringBuilder sql = new StringBuilder(name + " " + type);
    if (family == Family.TEXT) {
      sql.append(choices.one("collation", "", "", "", " COLLATE \"C\"", " COLLATE \"de-x-icu\""));
    }
    if (choices.percent(45, "default")) {
      sql.append(" DEFAULT ")
          .append(choices.one("value", DEFAULTS.getOrDefault(family, List.of())));
    }
    sql.append(choices.one("null", "", "", " NOT NULL", " NULL"));
    return new RandomColumn(name, family, sql.toString());
  }

  /** Common ones more often. */
  private static final List<Family> FAMILIES = families();

  private static List<Family> families() {
    List<Family> families = new ArrayList<>(List.of(Family.values()));
    for (int i = 0; i < 4; i++) {
      families.addAll(List.of(Family.NUMBER, Family.TEXT, Family.MOMENT));
    }
    return families;
  }

  /** A column that is computed from another one. */
  static RandomColumn computed(String name, RandomColumn base, RandomChoices choices) {
    String of = base.name();
    boolean number = base.family() == Family.NUMBER;
    String expression =
        number
            ? choices.one("of number", of + " * 2", "coalesce(" + of + ", 0) + 1")
            : choices.one("of text", of + " || 'it''s'", "upper(" + of + ")");
    String type =
        number
            ? choices.one("number", "numeric", "double precision")
            : choices.one("text", "text", "varchar");
    return new RandomColumn(
        name,
        base.family(),
        name
            + " "
            + type
            + " GENERATED ALWAYS AS ("
            + (number ? "(" + expression + ")::" + type : expression)
            + ")"
            + choices.one("kept", " STORED", " STORED", " VIRTUAL"));
  }

  boolean isComputed() {
    return sql.contains(" GENERATED ALWAYS AS (");
  }

  boolean isVirtual() {
    return sql.endsWith(" VIRTUAL");
  }

  boolean isRequired() {
    return sql.endsWith(" NOT NULL");
  }

  /** Whether a B-tree can hold it, and so a key. */
  boolean isOrdered() {
    return switch (family) {
      case JSON, PLACE -> false;
      default -> !isVirtual();
    };
  }
}
