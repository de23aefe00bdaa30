package dev.okra.domain.port;

import dev.okra.domain.logical.DefaultValue;
import dev.okra.domain.logical.FieldRules;
import dev.okra.domain.logical.Scalar;
import dev.okra.domain.relational.Expression;
import dev.okra.domain.relational.Identity;
import dev.okra.domain.relational.ObjectName;
import dev.okra.domain.relational.Routine;
import dev.okra.domain.relational.SqlType;
import dev.okra.domain.relational.Trigger;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How a dialect keeps the types of the logical model, both ways. */
public interface TypeMapping {

  /** The type of a column that holds such values. */
  SqlType columnType(MappedValue value);

  /** How a number that the database hands out is declared; empty where the type alone says it. */
  Optional<Identity> identity(MappedValue value);

  /**
   * The conditions, as SQL over the column, that make up for what the type cannot say: the values
   * of an enum, the length of a text, the form of JSON. In a stable order; each becomes one check
   * constraint.
   *
   * @param column the column's name, unquoted
   */
  List<ImpliedCheck> impliedChecks(MappedValue value, String column);

  /**
   * The collation that the type needs in order to compare as the model says; null for the default.
   */
  @Nullable String collation(MappedValue value);

  /** A default as SQL, in the form in which the database reports it where that is known. */
  Expression defaultExpression(MappedValue value, DefaultValue defaultValue);

  /** How a column follows the time of the last update. */
  UpdateTime updateTime(ObjectName table, String column, MappedValue value);

  /**
   * The type that a text such as {@code VARCHAR(20)} names, canonical; fails with {@code
   * OKRA-D016}.
   */
  SqlType parse(String text);

  /** The type as SQL. */
  String render(SqlType type);

  /** The scalar that a column of this type is read as, if one fits without loss. */
  Optional<PulledType> pull(SqlType type);

  /**
   * A condition that a column needs.
   *
   * @param suffix what tells it from the column's other checks in its name, such as {@code length}
   * @param sql over the column
   */
  record ImpliedCheck(String suffix, String sql) {}

  /**
   * How a column follows the time of the last update: by the column itself, or by a trigger.
   *
   * @param onUpdate the expression of ON UPDATE, or null
   * @param routines functions that the triggers call; equal ones of several columns are made once
   * @param triggers triggers
   */
  record UpdateTime(@Nullable Expression onUpdate, List<Routine> routines, List<Trigger> triggers) {
    public UpdateTime {
      routines = List.copyOf(routines);
      triggers = List.copyOf(triggers);
    }
  }

  /**
   * What a column's type is in the logical model.
   *
   * @param scalar the type of a value, or of each element
   * @param list whether it is an array
   * @param length null where there is no bound
   * @param precision null where it is the default, or no decimal
   */
  record PulledType(
      Scalar scalar,
      boolean list,
      FieldRules.@Nullable Length length,
      FieldRules.@Nullable Precision precision) {}
}
