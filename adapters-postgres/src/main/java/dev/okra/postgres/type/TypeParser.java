package dev.okra.postgres.type;

import dev.okra.domain.diagnostic.OkraException;
import dev.okra.domain.port.DatabaseErrorCode;
import dev.okra.domain.relational.ObjectName;
import dev.okra.domain.relational.SqlType;
import dev.okra.domain.relational.SqlType.ArrayOf;
import dev.okra.domain.relational.SqlType.BuiltIn;
import dev.okra.domain.relational.SqlType.Unknown;
import dev.okra.domain.relational.SqlType.UserDefined;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads the type that a user wrote, or that {@code format_type} printed, into its canonical form. A
 * name that is not PostgreSQL's own is a type of the database; one with arguments, such as {@code
 * vector(3)} of an extension, is kept as text, since no record can hold what they mean.
 */
public final class TypeParser {
  private static final Map<String, String> SERIALS =
      Map.of(
          "serial", "integer",
          "serial4", "integer",
          "bigserial", "bigint",
          "serial8", "bigint",
          "smallserial", "smallint",
          "serial2", "smallint");

  private static final List<String> INTERVAL_FIELDS =
      List.of("year", "month", "day", "hour", "minute", "second");

  private final TypeTokens tokens;

  private TypeParser(TypeTokens tokens) {
    this.tokens = tokens;
  }

  /** The type; fails with {@code OKRA-D016} where the text is none. */
  public static SqlType parse(String text) {
    TypeTokens tokens = new TypeTokens(text);
    SqlType type = new TypeParser(tokens).type();
    if (!tokens.atEnd()) {
      throw tokens.invalid();
    }
    return type;
  }

  /**
   * A type of the server's own, as {@code format_type} prints it; also one that users rarely meet.
   */
  public static SqlType parseOwn(String printed) {
    SqlType type = parse(printed);
    return type instanceof UserDefined || type instanceof Unknown ? BuiltIn.of(printed) : type;
  }

  /** Whether the server has a type of its own by this name, or takes it for one. */
  public static boolean isOwnName(String name) {
    return TypeNames.canonical(name).isPresent();
  }

  private SqlType type() {
    SqlType element = scalar();
    return takeArrayMarks() ? new ArrayOf(element) : element;
  }

  private boolean takeArrayMarks() {
    boolean array = tokens.takeWords("array");
    while (tokens.takeSign("[")) {
      array = true;
      tokens.skipNumber();
      if (!tokens.takeSign("]")) {
        throw tokens.invalid();
      }
    }
    return array;
  }

  private SqlType scalar() {
    if (tokens.nextIsQuoted()) {
      return named(tokens.takeName(), true);
    }
    String word = tokens.peekWord().orElseThrow(tokens::invalid);
    refuseSerial(word);
    return switch (word) {
      case "timestamp", "time" -> timeOfDayOrInstant();
      case "interval" -> interval();
      case "character", "char", "nchar", "national", "bit", "double" -> severalWords();
      case "float" -> floating();
      default -> named(tokens.takeName(), false);
    };
  }

  private static void refuseSerial(String word) {
    String type = SERIALS.get(word);
    if (type != null) {
      throw new OkraException(
          DatabaseErrorCode.INVALID_TYPE,
          "'" + word + "' is a short form of a column with a sequence, not a type",
          "use @db(type: \""
              + type
              + "\") with @default(autoincrement), which makes an identity column");
    }
  }

  private SqlType timeOfDayOrInstant() {
    String word = tokens.takeName();
    List<Integer> arguments = numbers(tokens.takeArguments());
    if (tokens.takeWords("with", "time", "zone")) {
      return builtIn(word + " with time zone", arguments);
    }
    tokens.takeWords("without", "time", "zone");
    return builtIn(word + " without time zone", arguments);
  }

  private SqlType interval() {
    tokens.takeName();
    List<Integer> early = numbers(tokens.takeArguments());
    Optional<String> from = takeField();
    if (from.isEmpty()) {
      return builtIn("interval", early);
    }
    String fields = from.get();
    if (tokens.takeWords("to")) {
      fields += " to " + takeField().orElseThrow(tokens::invalid);
    }
    return new BuiltIn("interval", numbers(tokens.takeArguments()), List.of(fields));
  }

  private Optional<String> takeField() {
    Optional<String> field = tokens.peekWord().filter(INTERVAL_FIELDS::contains);
    field.ifPresent(tokens::takeWords);
    return field;
  }

  private SqlType severalWords() {
    StringBuilder words = new StringBuilder(tokens.takeName());
    for (String more : List.of("precision", "character", "char", "varying")) {
      if (tokens.takeWords(more)) {
        words.append(' ').append(more);
      }
    }
    String name = TypeNames.canonical(words.toString()).orElseThrow(tokens::invalid);
    List<Integer> arguments = numbers(tokens.takeArguments());
    boolean single = name.equals("character") || name.equals("bit");
    return builtIn(name, single && arguments.isEmpty() ? List.of(1) : arguments);
  }

  private SqlType floating() {
    tokens.takeName();
    List<Integer> digits = numbers(tokens.takeArguments());
    boolean single = !digits.isEmpty() && digits.get(0) <= 24;
    return BuiltIn.of(single ? "real" : "double precision");
  }

  private SqlType named(String first, boolean quoted) {
    String name = first;
    String schema = "";
    if (tokens.takeSign(".")) {
      schema = first;
      name = tokens.takeName();
    }
    Optional<String> own = ownName(schema, name, quoted);
    List<String> arguments = tokens.takeArguments();
    if (own.isPresent()) {
      return builtIn(own.get(), numbers(arguments));
    }
    ObjectName object = new ObjectName(schema, name);
    return arguments.isEmpty()
        ? new UserDefined(object)
        : new Unknown(Names.name(object) + "(" + String.join(",", arguments) + ")");
  }

  private static Optional<String> ownName(String schema, String name, boolean quoted) {
    if (schema.equals("pg_catalog") || (schema.isEmpty() && !quoted)) {
      return TypeNames.canonical(name);
    }
    return schema.isEmpty() && name.equals("char") ? Optional.of("\"char\"") : Optional.empty();
  }

  private SqlType builtIn(String name, List<Integer> arguments) {
    boolean wholeNumber = name.equals("numeric") && arguments.size() == 1;
    return new BuiltIn(name, wholeNumber ? List.of(arguments.get(0), 0) : arguments, List.of());
  }

  private List<Integer> numbers(List<String> arguments) {
    List<Integer> numbers = new ArrayList<>();
    for (String argument : arguments) {
      if (!argument.matches("-?\\d+")) {
        throw tokens.invalid();
      }
      numbers.add(Integer.valueOf(argument));
    }
    return numbers;
  }
}
