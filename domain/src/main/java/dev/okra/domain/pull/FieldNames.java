package dev.okra.domain.pull;

import dev.okra.domain.logical.Field;
import dev.okra.domain.logical.Model;
import dev.okra.domain.relational.Column;
import dev.okra.domain.relational.ColumnName;
import dev.okra.domain.relational.ObjectName;
import dev.okra.domain.relational.Table;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The names of models and fields; those that are known already stay. */
final class FieldNames {
  private final Map<ObjectName, String> models = new HashMap<>();
  private final Map<ColumnName, String> fields = new HashMap<>();
  private final Map<ObjectName, IdlNames> taken = new HashMap<>();

  FieldNames(PullContext context) {
    for (Table table : context.models.values()) {
      Model known = context.known.model(table.name()).orElse(null);
      models.put(
          table.name(),
          known == null
              ? context.definitionNames.take(IdlNames.model(table.name().name()))
              : known.name());
      IdlNames names = new IdlNames();
      List<Field> present = known == null ? List.of() : known.fields();
      present.forEach(f -> names.take(f.name()));
      taken.put(table.name(), names);
      table.columns().forEach(c -> add(context, table, c, names));
    }
  }

  private void add(PullContext context, Table table, Column column, IdlNames names) {
    ColumnName name = new ColumnName(table.name(), column.name());
    fields.put(
        name,
        context
            .known
            .field(name)
            .map(f -> f.name())
            .orElseGet(() -> names.take(IdlNames.field(column.name()))));
  }

  /** The model of a table. */
  String model(ObjectName table) {
    return Objects.requireNonNull(models.get(table), "a table that is a model has a name");
  }

  /** The field of a column. */
  String of(ColumnName column) {
    return Objects.requireNonNull(fields.get(column), "a column of a model has a name");
  }

  /** The fields of some columns of a table. */
  List<String> of(ObjectName table, List<String> columns) {
    return columns.stream().map(c -> of(new ColumnName(table, c))).toList();
  }

  /** A name for a relation that nothing else of the model has. */
  String takeRelation(ObjectName table, String wished) {
    return Objects.requireNonNull(taken.get(table)).take(wished);
  }

  /** Whether a relation can have this name, or a known one has it. */
  boolean isFreeOrRelation(ObjectName table, String name) {
    boolean field =
        fields.entrySet().stream()
            .anyMatch(f -> f.getKey().table().equals(table) && f.getValue().equals(name));
    return !field;
  }

  /** Whether a relation can have this name. */
  boolean isFree(ObjectName table, String name) {
    return Objects.requireNonNull(taken.get(table)).isFree(name);
  }
}
