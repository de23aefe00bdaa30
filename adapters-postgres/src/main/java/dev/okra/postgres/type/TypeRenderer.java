package dev.okra.postgres.type;

import dev.okra.domain.relational.SqlType;
import java.util.stream.Collectors;

/** Types as SQL, in the form of {@code format_type}. */
public final class TypeRenderer {
  private static final SqlType.Visitor<String> WITH_ARGUMENTS = new Renderer(true);
  private static final SqlType.Visitor<String> WITHOUT_ARGUMENTS = new Renderer(false);

  private TypeRenderer() {}

  /** The whole type, such as {@code numeric(10,2)}. */
  public static String render(SqlType type) {
    return type.accept(WITH_ARGUMENTS);
  }

  /** The type as the server names it in a cast of a constant, such as {@code numeric}. */
  public static String castName(SqlType type) {
    return type.accept(WITHOUT_ARGUMENTS);
  }

  private record Renderer(boolean arguments) implements SqlType.Visitor<String> {
    @Override
    public String builtIn(SqlType.BuiltIn type) {
      if (!arguments) {
        return castName(type.name());
      }
      String list =
          type.arguments().isEmpty()
              ? ""
              : type.arguments().stream()
                  .map(String::valueOf)
                  .collect(Collectors.joining(",", "(", ")"));
      String fields = type.modifiers().isEmpty() ? "" : " " + String.join(" ", type.modifiers());
      // timestamp(3) without time zone: the number stands after the first word.
      int zone = list.isEmpty() ? -1 : type.name().indexOf(" with");
      return zone < 0
          ? type.name() + fields + list
          : type.name().substring(0, zone) + list + type.name().substring(zone);
    }

    private static String castName(String name) {
      return switch (name) {
        case "character" -> "bpchar";
        case "bit" -> "\"bit\"";
        default -> name;
      };
    }

    @Override
    public String userDefined(SqlType.UserDefined type) {
      return Names.name(type.name());
    }

    @Override
    public String arrayOf(SqlType.ArrayOf type) {
      return type.element().accept(this) + "[]";
    }

    @Override
    public String inlineEnum(SqlType.InlineEnum type) {
      throw new IllegalArgumentException("PostgreSQL has enum types, not " + type);
    }

    @Override
    public String inlineSet(SqlType.InlineSet type) {
      throw new IllegalArgumentException("PostgreSQL has no sets: " + type);
    }

    @Override
    public String unknown(SqlType.Unknown type) {
      return type.text();
    }
  }
}
