package dev.okra.diff.hazard;

import dev.okra.domain.relational.SqlType.BuiltIn;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What a built-in type of PostgreSQL, MySQL, MariaDB or SQLite holds, as far as its name tells.
 *
 * @param kind which values
 * @param size how many: bytes of an integer, digits of a number before the point, characters or
 *     bytes of a text, digits of a second
 * @param scale digits after the point
 * @param unsigned whether there are no negative numbers
 */
record TypeFamily(Kind kind, long size, int scale, boolean unsigned) {
  private static final long UNBOUNDED = Long.MAX_VALUE;

  /** Which values a type holds. */
  enum Kind {
    INTEGER,
    DECIMAL,
    FLOAT,
    TEXT,
    BYTES,
    DATE,
    TIME,
    TIMESTAMP,
    UUID
  }

  private static final Map<String, Integer> INTEGER_BYTES =
      Map.of("tinyint", 1, "smallint", 2, "mediumint", 3, "int", 4, "integer", 4, "bigint", 8);

  /**
   * Texts without a length. PostgreSQL's {@code text} has no bound; MySQL's holds whatever a {@code
   * varchar} can, and less than {@code mediumtext} and {@code longtext}.
   */
  private static final long TEXT = UNBOUNDED - 2;

  private static final Map<String, Long> TEXT_SIZES =
      Map.of(
          "text",
          TEXT,
          "citext",
          TEXT,
          "clob",
          TEXT,
          "tinytext",
          255L / 4,
          "mediumtext",
          TEXT + 1,
          "longtext",
          TEXT + 2);

  private static final Map<String, Long> BYTE_SIZES =
      Map.of(
          "bytea", UNBOUNDED,
          "tinyblob", 255L,
          "blob", 65_535L,
          "mediumblob", 16_777_215L,
          "longblob", UNBOUNDED);

  static Optional<TypeFamily> of(BuiltIn type) {
    String name = type.name().toLowerCase(Locale.ROOT);
    Integer bytes = INTEGER_BYTES.get(name);
    if (bytes != null) {
      boolean unsigned = type.modifiers().contains("unsigned");
      return Optional.of(new TypeFamily(Kind.INTEGER, bytes, 0, unsigned));
    }
    return switch (name) {
      case "numeric", "decimal" -> Optional.of(decimal(type.arguments()));
      case "real", "float" -> plain(Kind.FLOAT, 4);
      case "double", "double precision" -> plain(Kind.FLOAT, 8);
      case "varchar", "character varying" -> plain(Kind.TEXT, argument(type, TEXT));
      case "char", "character" -> plain(Kind.TEXT, argument(type, 1));
      case "binary", "varbinary" -> plain(Kind.BYTES, argument(type, 1));
      case "date" -> plain(Kind.DATE, 0);
      case "time", "time without time zone" -> plain(Kind.TIME, fraction(type, name));
      case "timestamp without time zone", "datetime" -> plain(Kind.TIMESTAMP, fraction(type, name));
      case "uuid" -> plain(Kind.UUID, 36);
      default -> sized(name);
    };
  }

  private static Optional<TypeFamily> sized(String name) {
    Long text = TEXT_SIZES.get(name);
    if (text != null) {
      return plain(Kind.TEXT, text);
    }
    Long bytes = BYTE_SIZES.get(name);
    return bytes == null ? Optional.empty() : plain(Kind.BYTES, bytes);
  }

  private static Optional<TypeFamily> plain(Kind kind, long size) {
    return Optional.of(new TypeFamily(kind, size, 0, false));
  }

  private static TypeFamily decimal(List<Integer> arguments) {
    if (arguments.isEmpty()) {
      return new TypeFamily(Kind.DECIMAL, UNBOUNDED, Integer.MAX_VALUE, false);
    }
    int scale = arguments.size() > 1 ? arguments.get(1) : 0;
    return new TypeFamily(Kind.DECIMAL, arguments.get(0) - scale, scale, false);
  }

  private static long argument(BuiltIn type, long otherwise) {
    return type.arguments().isEmpty() ? otherwise : type.arguments().get(0);
  }

  /** PostgreSQL keeps six digits of a second where none are given, MySQL none. */
  private static long fraction(BuiltIn type, String name) {
    return argument(type, name.endsWith("zone") ? 6 : 0);
  }

  /** Whether every value of this family is one of the other, without loss. */
  boolean fitsIn(TypeFamily other) {
    if (kind == other.kind) {
      return fitsInSameKind(other);
    }
    return switch (kind) {
      case INTEGER -> integerFitsIn(other);
      case UUID -> other.kind == Kind.TEXT && other.size >= size;
      case DATE -> other.kind == Kind.TIMESTAMP || isEndlessText(other);
      case DECIMAL, TIME, TIMESTAMP, FLOAT -> isEndlessText(other);
      case TEXT, BYTES -> false;
    };
  }

  private boolean fitsInSameKind(TypeFamily other) {
    return switch (kind) {
      case INTEGER ->
          unsigned == other.unsigned ? size <= other.size : unsigned && size < other.size;
      case DECIMAL -> size <= other.size && scale <= other.scale;
      case FLOAT, TEXT, BYTES, DATE, TIME, TIMESTAMP, UUID -> size <= other.size;
    };
  }

  private boolean integerFitsIn(TypeFamily other) {
    long digits = (long) Math.ceil(size * 8 * Math.log10(2));
    return switch (other.kind) {
      case DECIMAL -> digits <= other.size;
      case FLOAT -> size * 8 <= (other.size == 8 ? 53 : 24);
      case TEXT -> digits + 1 <= other.size;
      case INTEGER, BYTES, DATE, TIME, TIMESTAMP, UUID -> false;
    };
  }

  private static boolean isEndlessText(TypeFamily other) {
    return other.kind == Kind.TEXT && other.size >= TEXT;
  }
}
