package dev.okra.idl.resolve;

import dev.okra.domain.mapping.Plural;
import dev.okra.domain.mapping.SnakeCase;
import org.jspecify.annotations.Nullable;

/** The names that databases know things by, where the schema does not say them. */
public final class PhysicalNames {

  private PhysicalNames() {}

  /** The table of a model, or the name of a view: snake_case, the last word in the plural. */
  public static String table(String name) {
    return plural(SnakeCase.of(name));
  }

  /** The column of a field. */
  public static String column(String name) {
    return SnakeCase.of(name);
  }

  /** The type of an enum. */
  public static String enumType(String name) {
    return SnakeCase.of(name);
  }

  /** The join table of a many-to-many relation between two models, with its name if it has one. */
  public static String joinTable(@Nullable String relation, String model, String otherModel) {
    if (relation != null) {
      return SnakeCase.of(relation);
    }
    boolean inOrder = model.compareTo(otherModel) <= 0;
    String first = SnakeCase.of(inOrder ? model : otherModel);
    return first + "_" + plural(SnakeCase.of(inOrder ? otherModel : model));
  }

  private static String plural(String snake) {
    int lastWord = snake.lastIndexOf('_') + 1;
    return snake.substring(0, lastWord) + Plural.of(snake.substring(lastWord));
  }
}
