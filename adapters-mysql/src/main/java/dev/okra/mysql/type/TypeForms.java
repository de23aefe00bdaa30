package dev.okra.mysql.type;

import dev.okra.domain.relational.SqlType.BuiltIn;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The one form of each built-in type. Servers differ in what they print: the display width of
 * integers went in MySQL 8.0.19 (apart from {@code tinyint(1)} and from {@code zerofill}), and
 * {@code year(4)} became {@code year}.
 */
final class TypeForms {
  private static final String UNSIGNED = "unsigned";
  private static final String ZEROFILL = "zerofill";

  private static final Map<String, String> ALIASES =
      Map.ofEntries(
          Map.entry("integer", "int"),
          Map.entry("int1", "tinyint"),
          Map.entry("int2", "smallint"),
          Map.entry("int3", "mediumint"),
          Map.entry("middleint", "mediumint"),
          Map.entry("int4", "int"),
          Map.entry("int8", "bigint"),
          Map.entry("dec", "decimal"),
          Map.entry("numeric", "decimal"),
          Map.entry("fixed", "decimal"),
          Map.entry("float4", "float"),
          Map.entry("float8", "double"),
          Map.entry("real", "double"),
          Map.entry("double precision", "double"),
          Map.entry("character", "char"),
          Map.entry("char varying", "varchar"),
          Map.entry("character varying", "varchar"),
          Map.entry("varcharacter", "varchar"),
          Map.entry("long", "mediumtext"),
          Map.entry("long varchar", "mediumtext"),
          Map.entry("long varbinary", "mediumblob"),
          Map.entry("geomcollection", "geometrycollection"));

  /** Integers with the width that {@code zerofill} has without one. */
  private static final Map<String, Integer> INTEGERS =
      Map.of("tinyint", 3, "smallint", 5, "mediumint", 8, "int", 10, "bigint", 20);

  private static final Set<String> WITHOUT_ARGUMENTS =
      Set.of(
          "date",
          "tinytext",
          "mediumtext",
          "longtext",
          "tinyblob",
          "mediumblob",
          "longblob",
          "json",
          "geometry",
          "point",
          "linestring",
          "polygon",
          "multipoint",
          "multilinestring",
          "multipolygon",
          "geometrycollection",
          "uuid",
          "inet4",
          "inet6",
          "xmltype");

  private TypeForms() {}

  /** Whether these words together are the name of a type. */
  static boolean isName(String words) {
    return ALIASES.containsKey(words);
  }

  /** The type in its one form, or empty where there is no such type. */
  static Optional<BuiltIn> canonical(String name, List<Integer> arguments, List<String> modifiers) {
    String type = ALIASES.getOrDefault(name, name);
    if (type.equals("bool") || type.equals("boolean")) {
      return onlyIf(arguments.isEmpty() && modifiers.isEmpty(), BuiltIn.of("tinyint", 1));
    }
    if (INTEGERS.containsKey(type)) {
      return integer(type, arguments, modifiers);
    }
    return switch (type) {
      case "decimal", "float", "double" -> fraction(type, arguments, modifiers);
      default -> modifiers.isEmpty() ? plain(type, arguments) : Optional.empty();
    };
  }

  private static Optional<BuiltIn> integer(
      String type, List<Integer> arguments, List<String> modifiers) {
    if (arguments.size() > 1 || !areSigns(modifiers)) {
      return Optional.empty();
    }
    List<String> signs = signs(modifiers);
    if (modifiers.contains(ZEROFILL)) {
      int width = arguments.isEmpty() ? INTEGERS.getOrDefault(type, 0) : arguments.get(0);
      return Optional.of(new BuiltIn(type, List.of(width), signs));
    }
    boolean truth = type.equals("tinyint") && arguments.equals(List.of(1)) && signs.isEmpty();
    return Optional.of(new BuiltIn(type, truth ? arguments : List.of(), signs));
  }

  private static Optional<BuiltIn> fraction(
      String type, List<Integer> arguments, List<String> modifiers) {
    if (arguments.size() > 2 || !areSigns(modifiers)) {
      return Optional.empty();
    }
    List<String> signs = signs(modifiers);
    if (type.equals("decimal")) {
      int digits = arguments.isEmpty() ? 10 : arguments.get(0);
      int scale = arguments.size() == 2 ? arguments.get(1) : 0;
      return Optional.of(new BuiltIn(type, List.of(digits, scale), signs));
    }
    if (arguments.size() == 1) {
      // float(p): p counts bits, and only chooses between the two types.
      String chosen = type.equals("float") && arguments.get(0) <= 24 ? "float" : "double";
      return onlyIf(type.equals("float"), new BuiltIn(chosen, List.of(), signs));
    }
    return Optional.of(new BuiltIn(type, arguments, signs));
  }

  private static Optional<BuiltIn> plain(String type, List<Integer> arguments) {
    if (WITHOUT_ARGUMENTS.contains(type)) {
      return onlyIf(arguments.isEmpty(), BuiltIn.of(type));
    }
    if (arguments.size() > 1) {
      return Optional.empty();
    }
    Integer argument = arguments.isEmpty() ? null : arguments.get(0);
    return switch (type) {
      case "char", "binary", "bit" ->
          Optional.of(BuiltIn.of(type, argument == null ? 1 : argument));
      case "varchar", "varbinary", "vector" ->
          argument == null ? Optional.empty() : Optional.of(BuiltIn.of(type, argument));
      case "time", "datetime", "timestamp" ->
          Optional.of(
              argument == null || argument == 0 ? BuiltIn.of(type) : BuiltIn.of(type, argument));
      case "year" -> Optional.of(BuiltIn.of(type));
      case "text" ->
          Optional.of(BuiltIn.of(sized(argument == null ? null : argument * 4L, "text")));
      case "blob" ->
          Optional.of(BuiltIn.of(sized(argument == null ? null : (long) argument, "blob")));
      default -> Optional.empty();
    };
  }

  /** {@code text(n)} is the smallest kind that holds n characters of up to four bytes. */
  private static String sized(@Nullable Long bytes, String kind) {
    if (bytes == null) {
      return kind;
    }
    if (bytes < 1L << 8) {
      return "tiny" + kind;
    }
    if (bytes < 1L << 16) {
      return kind;
    }
    return (bytes < 1L << 24 ? "medium" : "long") + kind;
  }

  private static boolean areSigns(List<String> modifiers) {
    return Set.of("signed", UNSIGNED, ZEROFILL).containsAll(modifiers);
  }

  /** In the order in which servers print them; {@code zerofill} implies {@code unsigned}. */
  private static List<String> signs(List<String> modifiers) {
    if (modifiers.contains(ZEROFILL)) {
      return List.of(UNSIGNED, ZEROFILL);
    }
    return modifiers.contains(UNSIGNED) ? List.of(UNSIGNED) : List.of();
  }

  private static Optional<BuiltIn> onlyIf(boolean condition, BuiltIn type) {
    return condition ? Optional.of(type) : Optional.empty();
  }
}
