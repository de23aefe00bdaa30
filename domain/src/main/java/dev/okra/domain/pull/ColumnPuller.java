package dev.okra.domain.pull;

import dev.okra.domain.diagnostic.OkraException;
import dev.okra.domain.logical.DefaultValue;
import dev.okra.domain.logical.DialectText;
import dev.okra.domain.logical.EnumDefinition;
import dev.okra.domain.logical.FieldRules;
import dev.okra.domain.logical.FieldStorage;
import dev.okra.domain.logical.Scalar;
import dev.okra.domain.logical.TypeReference;
import dev.okra.domain.logical.ValueField;
import dev.okra.domain.logical.ValueType;
import dev.okra.domain.port.MappedValue;
import dev.okra.domain.port.TypeMapping.ImpliedCheck;
import dev.okra.domain.port.TypeMapping.UpdateTime;
import dev.okra.domain.relational.Check;
import dev.okra.domain.relational.Column;
import dev.okra.domain.relational.ColumnName;
import dev.okra.domain.relational.Expression;
import dev.okra.domain.relational.ObjectName;
import dev.okra.domain.relational.SqlType;
import dev.okra.domain.relational.Table;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Makes fields of columns. Of all readings of a column that lead back to it, the one that says most
 * of it in the schema's own words is taken; what no word leads to is written as the database has
 * it.
 */
final class ColumnPuller {
  /** Stands for a check that a reading needs and the table lacks. */
  private static final Check MISSING = Check.of(null, "missing");

  private final PullContext context;
  private final EnumPuller enums;
  private final ForeignKeys keys;
  private final FieldNames fieldNames;
  private final DefaultPuller defaults;
  private final Map<ColumnName, ValueField> fields = new HashMap<>();

  ColumnPuller(PullContext context, EnumPuller enums, ForeignKeys keys, FieldNames fieldNames) {
    this.context = context;
    this.enums = enums;
    this.keys = keys;
    this.fieldNames = fieldNames;
    this.defaults = new DefaultPuller(context.types);
  }

  /** The field of a column; one that is part of a foreign key has the type that this refers to. */
  ValueField field(Table table, Column column) {
    ColumnName name = new ColumnName(table.name(), column.name());
    ValueField known = fields.get(name);
    if (known != null) {
      return known;
    }
    ValueField made =
        context.known.confirms(name) ? confirmed(table, column, name) : made(table, column, name);
    fields.put(name, made);
    return made;
  }

  /** A field that is there already; what comes with it in the database is taken note of. */
  private ValueField confirmed(Table table, Column column, ColumnName name) {
    ValueField field = context.known.field(name).orElseThrow();
    FieldReading reading =
        new FieldReading(
            field.type(), field.rules(), enumeration(field), DialectText.NONE, List.of(), null);
    boolean own = field.storage().nativeType().isEmpty() && keys.origin(name).isEmpty();
    List<Check> implied = own ? implied(table, column, reading) : List.of();
    implied.stream().filter(c -> !c.equals(MISSING)).forEach(c -> context.implies(table.name(), c));
    if (field.rules().updatedAt()) {
      context.implies(
          context.types.updateTime(table.name(), column.name(), value(column, reading)));
    }
    return field;
  }

  private @Nullable EnumDefinition enumeration(ValueField field) {
    return field.type().type() instanceof ValueType.EnumType e
        ? context.known.definition().enumDefinition(e.name()).orElse(null)
        : null;
  }

  /**
   * The reading of a column that no table has, as those of views are.
   *
   * @param shape all columns of its kind, as a table
   * @param owner what an enum is called after that nothing else has
   */
  FieldReading reading(Table shape, String owner, Column column) {
    FieldReading best = best(shape, column);
    return new FieldReading(
        named(owner, column, best), best.rules(), null, DialectText.NONE, List.of(), null);
  }

  private ValueField made(Table table, Column column, ColumnName name) {
    Optional<ColumnName> origin = keys.origin(name);
    FieldReading reading =
        origin.isPresent() ? referring(table, column, origin.get()) : best(table, column);
    reading.implied().forEach(c -> context.implies(table.name(), c));
    if (reading.update() != null) {
      context.implies(reading.update());
    }
    ValueField known = context.known.field(name).orElse(null);
    return new ValueField(
        fieldNames.of(name),
        named(fieldNames.model(table.name()), column, reading),
        new FieldStorage(column.name(), reading.nativeType(), computed(column)),
        reading.rules(),
        known != null && known.sensitive(),
        context.documentation(column.comment(), known == null ? null : known.documentation()),
        known == null ? List.of() : known.formerNames());
  }

  private static FieldStorage.@Nullable Computed computed(Column column) {
    Column.Generated generated = column.generated();
    return generated == null
        ? null
        : new FieldStorage.Computed(
            DialectText.any(generated.expression().sql()), generated.stored());
  }

  /** An enum that was tried becomes one of the schema. */
  private TypeReference named(String model, Column column, FieldReading reading) {
    EnumDefinition tried = reading.enumeration();
    if (tried == null || enums.named(enumType(column)).isPresent()) {
      return reading.type();
    }
    List<String> values = tried.values().stream().map(v -> v.wireName()).toList();
    String name = enums.withValues(values, model, column.name()).name();
    return TypeReference.single(new ValueType.EnumType(name), reading.type().required());
  }

  private FieldReading referring(Table table, Column column, ColumnName origin) {
    Table other = context.model(origin.table());
    Column referred = other.column(origin.column()).orElseThrow();
    ValueField field = field(other, referred);
    boolean same = referred.type().equals(column.type());
    FieldReading reading =
        new FieldReading(
            TypeReference.single(field.type().type(), FieldReadings.required(table, column)),
            FieldRules.NONE,
            null,
            same ? DialectText.NONE : context.nativeType(column.type()),
            List.of(),
            null);
    return withDefault(table, column, reading)
        .orElseGet(() -> withWrittenDefault(table, column, reading));
  }

  private FieldReading best(Table table, Column column) {
    FieldReading written =
        withWrittenDefault(table, column, FieldReadings.written(context, table, column));
    ColumnName name = new ColumnName(table.name(), column.name());
    if (context.refusals.columns().contains(name)) {
      return written;
    }
    FieldReading best = written;
    for (FieldReading reading : FieldReadings.of(context, enums, table, column)) {
      Optional<FieldReading> complete = complete(table, column, reading);
      if (complete.isPresent() && complete.get().score() > best.score()) {
        best = complete.get();
      }
    }
    return withDefault(table, column, best).orElse(best);
  }

  /** The reading with everything that comes with it, if it leads to the column. */
  private Optional<FieldReading> complete(Table table, Column column, FieldReading reading) {
    FieldReading numbered = context.canBeNumbered(table, column) ? numbered(reading) : reading;
    if (numbered == null || !leadsTo(column, numbered)) {
      return Optional.empty();
    }
    List<Check> implied = implied(table, column, numbered);
    if (implied.contains(MISSING)) {
      return Optional.empty();
    }
    FieldReading complete = numbered.with(numbered.rules(), implied, null);
    return Optional.of(
        withUpdate(table, column, complete)
            .or(() -> withDefault(table, column, complete))
            .orElseGet(() -> withWrittenDefault(table, column, complete)));
  }

  private boolean leadsTo(Column column, FieldReading reading) {
    try {
      return context.types.columnType(value(column, reading)).equals(column.type());
    } catch (OkraException e) {
      // A precision, for one, that this database does not have.
      return false;
    }
  }

  private static @Nullable FieldReading numbered(FieldReading reading) {
    boolean number =
        !reading.type().list()
            && reading.type().type() instanceof ValueType.ScalarType type
            && (type.scalar() == Scalar.ID
                || type.scalar() == Scalar.INT
                || type.scalar() == Scalar.BIG_INT);
    return number
        ? reading.with(rules(reading, DefaultValue.Generated.AUTOINCREMENT, false), List.of(), null)
        : null;
  }

  /** The checks that come with a reading; {@link #MISSING} where the table lacks one. */
  private List<Check> implied(Table table, Column column, FieldReading reading) {
    List<Check> found = new ArrayList<>();
    List<ImpliedCheck> wanted;
    try {
      wanted = context.types.impliedChecks(value(column, reading), column.name());
    } catch (OkraException e) {
      // Values that this database cannot hold a list to.
      return List.of(MISSING);
    }
    for (ImpliedCheck check : wanted) {
      String name = context.names.check(table.name().name(), column.name() + "_" + check.suffix());
      found.add(
          table.checks().stream()
              .filter(c -> c.expression().sql().equals(check.sql()))
              .filter(c -> c.name() == null || c.name().equals(name))
              .findFirst()
              .orElse(MISSING));
    }
    return found;
  }

  private Optional<FieldReading> withUpdate(Table table, Column column, FieldReading reading) {
    boolean time =
        !reading.type().list()
            && reading.type().type() instanceof ValueType.ScalarType type
            && type.scalar() == Scalar.DATE_TIME;
    if (!time || context.isNumbered(table, column)) {
      return Optional.empty();
    }
    MappedValue value = value(column, reading);
    UpdateTime update = context.types.updateTime(table.name(), column.name(), value);
    boolean there = update.onUpdate() != null || !update.triggers().isEmpty();
    if (!there || !Objects.equals(update.onUpdate(), column.onUpdate()) || !context.has(update)) {
      return Optional.empty();
    }
    Expression now = context.types.defaultExpression(value, DefaultValue.Generated.NOW);
    Expression actual = column.defaultValue();
    if (actual == null) {
      return Optional.empty();
    }
    DefaultValue given =
        now.equals(actual)
            ? null
            : defaults.natural(value, actual).orElseGet(() -> DefaultPuller.written(actual));
    return Optional.of(reading.with(rules(reading, given, true), reading.implied(), update));
  }

  private Optional<FieldReading> withDefault(Table table, Column column, FieldReading reading) {
    Expression actual = column.generated() == null ? column.defaultValue() : null;
    if (actual == null || context.isNumbered(table, column) || reading.rules().updatedAt()) {
      return Optional.of(reading);
    }
    return defaults
        .natural(value(column, reading), actual)
        .map(d -> reading.with(rules(reading, d, false), reading.implied(), null));
  }

  private FieldReading withWrittenDefault(Table table, Column column, FieldReading reading) {
    Expression actual = column.generated() == null ? column.defaultValue() : null;
    DefaultValue given = null;
    if (context.canBeNumbered(table, column)) {
      given = DefaultValue.Generated.AUTOINCREMENT;
    } else if (actual != null && !context.isNumbered(table, column)) {
      given = DefaultPuller.written(actual);
    }
    return reading.with(rules(reading, given, false), reading.implied(), null);
  }

  private static FieldRules rules(
      FieldReading reading, @Nullable DefaultValue given, boolean updatedAt) {
    FieldRules rules = reading.rules();
    return new FieldRules(given, updatedAt, rules.length(), rules.precision(), List.of());
  }

  private static MappedValue value(Column column, FieldReading reading) {
    return reading.value(reading.enumeration() == null ? null : enumType(column));
  }

  /** The type that an enum of a column has, if it has one of its own. */
  private static ObjectName enumType(Column column) {
    SqlType type = column.type() instanceof SqlType.ArrayOf a ? a.element() : column.type();
    return type instanceof SqlType.UserDefined named ? named.name() : ObjectName.of("none");
  }
}
