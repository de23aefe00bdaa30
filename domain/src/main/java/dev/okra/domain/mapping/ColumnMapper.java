package dev.okra.domain.mapping;

import dev.okra.domain.logical.DefaultValue;
import dev.okra.domain.logical.EnumDefinition;
import dev.okra.domain.logical.FieldStorage.Computed;
import dev.okra.domain.logical.IndexKey;
import dev.okra.domain.logical.Model;
import dev.okra.domain.logical.ModelIndex;
import dev.okra.domain.logical.RelationField;
import dev.okra.domain.logical.ValueField;
import dev.okra.domain.logical.ValueType;
import dev.okra.domain.port.Capability;
import dev.okra.domain.port.MappedValue;
import dev.okra.domain.relational.Attributes;
import dev.okra.domain.relational.Column;
import dev.okra.domain.relational.Expression;
import dev.okra.domain.relational.ObjectName;
import dev.okra.domain.relational.SqlType;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Makes columns of value fields. */
final class ColumnMapper {
  private final MappingContext context;

  ColumnMapper(MappingContext context) {
    this.context = context;
  }

  /** The column's name, shortened where it has to be. */
  String columnName(Model model, ValueField field) {
    return context.fitted(field.column(), "column of " + model.name() + "." + field.name());
  }

  /** The names of the columns of several fields of a model. */
  List<String> columnNames(Model model, List<String> fields) {
    return fields.stream().map(f -> columnName(model, field(model, f))).toList();
  }

  Column column(Model model, ValueField field, ObjectName table) {
    ValueField origin = origin(model, field);
    MappedValue value = value(field, keyed(model, field));
    String name = columnName(model, field);
    Computed computed = field.storage().computed();
    return new Column(
        name,
        type(origin, keyed(model, field)),
        !field.type().required(),
        computed == null ? defaultOf(field, value) : null,
        isNumbered(field) ? context.types.identity(value).orElse(null) : null,
        computed == null ? null : generated(model, field, computed),
        field.rules().updatedAt() ? context.types.updateTime(table, name, value).onUpdate() : null,
        overridden(origin) ? null : context.types.collation(value(origin, keyed(model, field))),
        context.can(Capability.COMMENTS) ? field.documentation().description() : null,
        Attributes.NONE);
  }

  /** The value that a dialect maps. */
  MappedValue value(ValueField field, boolean keyed) {
    EnumDefinition definition = enumOf(field).orElse(null);
    ObjectName type = definition == null ? null : context.typeOf(definition);
    return new MappedValue(field.type(), field.rules(), definition, type, keyed);
  }

  /** The enum that a field holds values of, in a list or alone. */
  Optional<EnumDefinition> enumOf(ValueField field) {
    return field.type().type() instanceof ValueType.EnumType e
        ? Optional.of(context.enumDefinition(e.name()))
        : Optional.empty();
  }

  /** Whether the column's type was given with {@code @db} or in the configuration. */
  boolean overridden(ValueField field) {
    return nativeType(field).isPresent();
  }

  /** The type of the column of a field that refers to nothing, without numbering. */
  SqlType type(ValueField field, boolean keyed) {
    return nativeType(field)
        .map(context.types::parse)
        .orElseGet(() -> context.types.columnType(value(field, keyed)));
  }

  /**
   * Whether a key or an index holds the field, so that its type has to be one that can be indexed.
   */
  boolean keyed(Model model, ValueField field) {
    String name = field.name();
    return model.primaryKey().contains(name)
        || model.indexes().stream().anyMatch(i -> holds(i, name))
        || model.relationFields().anyMatch(r -> r.relation().fields().contains(name));
  }

  /**
   * The field at the end of the chain of foreign keys that a field is part of; itself if it is part
   * of none.
   */
  ValueField origin(Model model, ValueField field) {
    Set<String> seen = new HashSet<>();
    Model currentModel = model;
    ValueField current = field;
    while (seen.add(currentModel.name() + "." + current.name())) {
      String name = current.name();
      Optional<RelationField> owner =
          currentModel
              .relationFields()
              .filter(r -> r.relation().fields().contains(name))
              .findFirst();
      if (owner.isEmpty() || overridden(current)) {
        return current;
      }
      int position = owner.get().relation().fields().indexOf(name);
      currentModel = context.model(owner.get().target());
      current = field(currentModel, owner.get().relation().references().get(position));
    }
    return field;
  }

  static ValueField field(Model model, String name) {
    return model
        .valueField(name)
        .orElseThrow(() -> new IllegalArgumentException("a valid model has the field " + name));
  }

  private Optional<String> nativeType(ValueField field) {
    Optional<String> own = field.storage().nativeType().forDialect(context.dialect);
    if (own.isPresent() || field.type().list()) {
      return own;
    }
    return field.type().type() instanceof ValueType.ScalarType s
        ? Optional.ofNullable(context.scalarOverrides.get(s.scalar()))
        : Optional.empty();
  }

  private static boolean isNumbered(ValueField field) {
    return field.rules().defaultValue() == DefaultValue.Generated.AUTOINCREMENT;
  }

  private @Nullable Expression defaultOf(ValueField field, MappedValue value) {
    DefaultValue given = field.rules().defaultValue();
    if (given == null) {
      // A row that was never updated was last touched when it was made.
      given = field.rules().updatedAt() ? DefaultValue.Generated.NOW : null;
    }
    if (given == null || isNumbered(field)) {
      return null;
    }
    if (given instanceof DefaultValue.Sql sql) {
      return sql.expression().forDialect(context.dialect).map(Expression::new).orElse(null);
    }
    return context.types.defaultExpression(value, given);
  }

  private Column.@Nullable Generated generated(Model model, ValueField field, Computed computed) {
    Optional<String> expression = computed.expression().forDialect(context.dialect);
    if (expression.isEmpty()) {
      return null;
    }
    boolean stored = computed.stored();
    if (!stored && !context.can(Capability.VIRTUAL_COLUMNS)) {
      stored = true;
      context.report(
          MappingCode.COMPUTED_STORED.says(
              context.server()
                  + " keeps the computed field '"
                  + field.name()
                  + "' of "
                  + model.name()
                  + " with the row, since this version cannot compute it on reading",
              "write stored: true to say that this is wanted"));
    }
    return new Column.Generated(new Expression(expression.get()), stored);
  }

  private static boolean holds(ModelIndex index, String field) {
    return index.keys().stream()
        .anyMatch(k -> k instanceof IndexKey.FieldKey fieldKey && fieldKey.field().equals(field));
  }
}
