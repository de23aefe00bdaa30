package dev.okra.mysql.type;

import dev.okra.domain.diagnostic.OkraException;
import dev.okra.domain.port.DatabaseErrorCode;
import dev.okra.domain.relational.SqlType;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Types as SQL, and SQL as types. */
public final class TypeText {
  private static final SqlType.Visitor<String> RENDERER = new Renderer();
  private static final Pattern COMPRESSED =
      Pattern.compile("([^/]+) /\\*M!\\d{5,6} COMPRESSED\\*/");

  private TypeText() {}

  /** The type as it stands in a column's definition. */
  public static String render(SqlType type) {
    return type.accept(RENDERER);
  }

  /** The type that a server reports; one that okra does not know is kept as it is. */
  public static SqlType reported(String columnType) {
    Optional<SqlType> known = TypeParser.parse(columnType);
    return known.orElseGet(() -> new SqlType.Unknown(columnType));
  }

  /** The type of a compressed column, as MariaDB reports it and takes it back. */
  static Optional<SqlType> compressed(String text) {
    Matcher matcher = COMPRESSED.matcher(text);
    return matcher.matches() && TypeParser.parse(matcher.group(1)).isPresent()
        ? Optional.of(new SqlType.Unknown(text))
        : Optional.empty();
  }

  private static String texts(List<String> values) {
    return values.stream().map(TextLiteral::write).collect(Collectors.joining(","));
  }

  private static final class Renderer implements SqlType.Visitor<String> {
    @Override
    public String builtIn(SqlType.BuiltIn type) {
      StringBuilder text = new StringBuilder(type.name());
      if (!type.arguments().isEmpty()) {
        text.append(
            type.arguments().stream()
                .map(Object::toString)
                .collect(Collectors.joining(",", "(", ")")));
      }
      type.modifiers().forEach(m -> text.append(' ').append(m));
      return text.toString();
    }

    @Override
    public String userDefined(SqlType.UserDefined type) {
      throw refused("the type '" + type.name() + "'");
    }

    @Override
    public String arrayOf(SqlType.ArrayOf type) {
      throw refused("an array");
    }

    @Override
    public String inlineEnum(SqlType.InlineEnum type) {
      return "enum(" + texts(type.values()) + ")";
    }

    @Override
    public String inlineSet(SqlType.InlineSet type) {
      return "set(" + texts(type.values()) + ")";
    }

    @Override
    public String unknown(SqlType.Unknown type) {
      return type.text();
    }

    private static OkraException refused(String what) {
      return new OkraException(
          DatabaseErrorCode.UNSUPPORTED_CHANGE,
          "MySQL and MariaDB have no column of " + what,
          "give the column a type of MySQL, such as ENUM or JSON");
    }
  }
}
