package dev.okra.domain.pull;

import dev.okra.domain.logical.DefaultValue;
import dev.okra.domain.logical.DialectText;
import dev.okra.domain.logical.EnumDefinition;
import dev.okra.domain.logical.FieldRules;
import dev.okra.domain.logical.Scalar;
import dev.okra.domain.logical.TypeReference;
import dev.okra.domain.logical.ValueType.ScalarType;
import dev.okra.domain.port.MappedValue;
import dev.okra.domain.port.TypeMapping.UpdateTime;
import dev.okra.domain.relational.Check;
import dev.okra.domain.relational.ObjectName;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One way to read a column.
 *
 * @param type the field's type
 * @param rules default and bounds, without the checks that are written
 * @param enumeration the enum, where it is one
 * @param nativeType the type as the database writes it, where the field's own does not lead to it
 * @param implied the checks of the table that come with such a field
 * @param update how it follows the time of the last update, or null where it does not
 */
record FieldReading(
    TypeReference type,
    FieldRules rules,
    @Nullable EnumDefinition enumeration,
    DialectText nativeType,
    List<Check> implied,
    @Nullable UpdateTime update) {

  FieldReading {
    implied = List.copyOf(implied);
  }

  /** What a dialect has to know of it. */
  MappedValue value(@Nullable ObjectName enumType) {
    return new MappedValue(type, rules, enumeration, enumType, true);
  }

  FieldReading with(FieldRules newRules, List<Check> newImplied, @Nullable UpdateTime newUpdate) {
    return new FieldReading(type, newRules, enumeration, nativeType, newImplied, newUpdate);
  }

  /** How much of the column the schema says in its own words; more is better. */
  int score() {
    boolean written = rules.defaultValue() instanceof DefaultValue.Sql;
    boolean text = type.type() instanceof ScalarType t && t.scalar() == Scalar.STRING;
    // A random UUID in a text is one of those that are kept as texts.
    boolean likely = rules.defaultValue() != DefaultValue.Generated.UUID || !text;
    int own = (written ? 0 : 1) + (likely ? 1 : 0);
    int typed = nativeType.isEmpty() ? 8 : 0;
    return typed + 2 * Math.min(implied.size(), 3) + own + (update == null ? 0 : 2);
  }
}
