package dev.okra.postgres.write;

import dev.okra.domain.relational.SqlType;
import dev.okra.postgres.type.TypeRenderer;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * How the values of a column go from one type to another. The cast names the type without its
 * arguments: then a text that is too long, or a number with too many digits, fails as it does in an
 * INSERT, where a cast to {@code varchar(3)} would cut it silently.
 */
final class TypeConversion {
  private static final Set<String> WHOLE = Set.of("smallint", "integer", "bigint");
  private static final Set<String> NUMBERS =
      Set.of("smallint", "integer", "bigint", "numeric", "real", "double precision");
  private static final Set<String> TEXTS =
      Set.of("text", "character varying", "bpchar", "name", "citext");
  private static final Set<String> JSON = Set.of("json", "jsonb");
  private static final String TIME = "time without time zone";
  private static final String TIMETZ = "time with time zone";
  private static final String TIMESTAMP = "timestamp without time zone";
  private static final String TIMESTAMPTZ = "timestamp with time zone";

  private final SqlType before;
  private final SqlType after;

  TypeConversion(SqlType before, SqlType after) {
    this.before = before;
    this.after = after;
  }

  /** The expression for USING, or empty where the server converts by itself. */
  Optional<String> using(String column) {
    String from = TypeRenderer.castName(before);
    String to = TypeRenderer.castName(after);
    boolean sameWords = from.equals(to) || (TEXTS.contains(from) && TEXTS.contains(to));
    return sameWords ? Optional.empty() : Optional.of(convert(column, from, to));
  }

  private String convert(String column, String from, String to) {
    boolean fromList = before instanceof SqlType.ArrayOf;
    boolean toList = after instanceof SqlType.ArrayOf;
    if (JSON.contains(to) && !JSON.contains(from) && !TEXTS.contains(from)) {
      return (to.equals("jsonb") ? "to_jsonb(" : "to_json(") + column + ")";
    }
    if (fromList == toList) {
      return fromList ? listCast(column, from, to) : scalarCast(column, from, to);
    }
    if (JSON.contains(from)) {
      return column + "::text::" + to;
    }
    return toList ? onlyOne(column, from, to) : onlyElement(column, from, to);
  }

  private static String onlyOne(String column, String from, String to) {
    String element = scalarCast(column, from, element(to));
    return "CASE WHEN " + column + " IS NOT NULL THEN ARRAY[" + element + "]::" + to + " END";
  }

  /**
   * Of several elements none is dropped: their text is no value of the type, so that the change
   * fails.
   */
  private static String onlyElement(String column, String from, String to) {
    String list = "(" + column + ")";
    return "CASE WHEN cardinality(%s) <= 1 THEN %s ELSE %s END"
        .formatted(
            list,
            scalarCast(list + "[1]", element(from), to),
            scalarCast(list + "::text", "text", to));
  }

  private static String element(String list) {
    return list.replace("[]", "");
  }

  private static String listCast(String column, String from, String to) {
    boolean throughText = isDefined(from) && isDefined(to);
    return column + (throughText ? "::text[]" : "") + "::" + to;
  }

  private static boolean isDefined(String name) {
    String element = element(name);
    return !NUMBERS.contains(element) && !TEXTS.contains(element);
  }

  private static String scalarCast(String column, String from, String to) {
    if (from.equals(to)) {
      return column;
    }
    if (TEXTS.contains(from) || TEXTS.contains(to)) {
      return throughBytes(column, from, to);
    }
    if (from.equals("boolean") && NUMBERS.contains(to)) {
      return column + "::integer" + (to.equals("integer") ? "" : "::" + to);
    }
    if (to.equals("boolean") && NUMBERS.contains(from)) {
      return column + " <> 0";
    }
    Set<String> both = Set.of(from, to);
    if (both.equals(Set.of(TIMESTAMP, TIMESTAMPTZ))) {
      return column + " AT TIME ZONE 'UTC'";
    }
    if (both.contains("money") && (NUMBERS.contains(from) || NUMBERS.contains(to))) {
      return column + (both.contains("numeric") ? "::" : "::numeric::") + to;
    }
    return column + (hasCast(from, to) ? "::" : "::text::") + to;
  }

  private static String throughBytes(String column, String from, String to) {
    if (to.equals("bytea")) {
      return "convert_to(" + column + ", 'UTF8')";
    }
    return from.equals("bytea") ? "convert_from(" + column + ", 'UTF8')" : column + "::" + to;
  }

  /** Casts of {@code pg_cast} between types that columns of other tools and hands often have. */
  private static boolean hasCast(String from, String to) {
    List<Set<String>> families =
        List.of(
            NUMBERS,
            JSON,
            Set.of("date", TIMESTAMP, TIMESTAMPTZ),
            Set.of(TIME, TIMETZ),
            Set.of(TIME, "interval"),
            Set.of("inet", "cidr"),
            Set.of("bit varying", "\"bit\""),
            Set.of("macaddr", "macaddr8"));
    boolean ofNumber = from.equals("jsonb") && (NUMBERS.contains(to) || to.equals("boolean"));
    boolean timeOfDay =
        from.equals(TIMESTAMPTZ)
            ? Set.of(TIME, TIMETZ).contains(to)
            : from.equals(TIMESTAMP) && to.equals(TIME);
    return ofNumber
        || timeOfDay
        || families.stream().anyMatch(f -> f.contains(from) && f.contains(to))
        || (WHOLE.contains(from) && to.equals("oid"));
  }

  /** Whether every row has to be written again. */
  boolean rewrites() {
    if (!(before instanceof SqlType.BuiltIn from) || !(after instanceof SqlType.BuiltIn to)) {
      return !before.equals(after);
    }
    if (from.name().equals(to.name()) && from.modifiers().equals(to.modifiers())) {
      return !widens(from, to);
    }
    boolean texts = TEXTS.contains(from.name()) && TEXTS.contains(to.name());
    boolean addresses = from.name().equals("cidr") && to.name().equals("inet");
    return !(texts && to.arguments().isEmpty()) && !addresses;
  }

  private static boolean widens(SqlType.BuiltIn from, SqlType.BuiltIn to) {
    List<Integer> before = from.arguments();
    List<Integer> after = to.arguments();
    if (after.isEmpty() || before.equals(after)) {
      return true;
    }
    if (before.isEmpty() || from.name().equals("character") || from.name().equals("bit")) {
      return false;
    }
    boolean sameScale = before.size() < 2 || before.get(1).equals(after.get(1));
    return sameScale && after.get(0) >= before.get(0);
  }
}
