package dev.okra.domain.pull;

import dev.okra.domain.logical.Documentation;
import dev.okra.domain.logical.FieldRules;
import dev.okra.domain.logical.FieldStorage;
import dev.okra.domain.logical.TypeReference;
import dev.okra.domain.logical.ValueField;
import dev.okra.domain.logical.ViewDefinition;
import dev.okra.domain.relational.Column;
import dev.okra.domain.relational.ObjectName;
import dev.okra.domain.relational.Table;
import dev.okra.domain.relational.View;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Makes fields of what a view yields. A column that a table has under the same name and with the
 * same type is read as the field of that table; no field of a view has a length or a type written
 * as the database has it.
 */
final class ViewFieldPuller {
  private final PullContext context;
  private final ColumnPuller columns;

  ViewFieldPuller(PullContext context, ColumnPuller columns) {
    this.context = context;
    this.columns = columns;
  }

  /**
   * The fields of a view.
   *
   * @param name the view's name in the schema
   * @param known the view in the schema that is there, or null
   * @param yielded its columns
   */
  List<ValueField> fields(
      View view, String name, @Nullable ViewDefinition known, List<Column> yielded) {
    Table shape = Table.of(view.name(), yielded);
    IdlNames names = new IdlNames();
    List<ValueField> present = known == null ? List.of() : known.fields();
    present.forEach(f -> names.take(f.name()));
    List<ValueField> fields = new ArrayList<>();
    for (Column column : yielded) {
      Optional<ValueField> same =
          present.stream().filter(f -> f.column().equals(column.name())).findFirst();
      fields.add(same.orElseGet(() -> field(typed(view, shape, name, column), column, names)));
    }
    return fields;
  }

  /** A type, with a precision where it has one. */
  private record Typed(TypeReference type, FieldRules rules) {}

  private Typed typed(View view, Table shape, String name, Column column) {
    Set<Typed> origins = new HashSet<>();
    for (ObjectName read : view.dependencies()) {
      Table table = context.models.get(read);
      Column same = table == null ? null : table.column(column.name()).orElse(null);
      if (table != null && same != null && same.type().equals(column.type())) {
        ValueField origin = columns.field(table, same);
        origins.add(typed(origin.type(), origin.rules(), column));
      }
    }
    if (origins.size() == 1) {
      return origins.iterator().next();
    }
    FieldReading reading = columns.reading(shape, name, column);
    return typed(reading.type(), reading.rules(), column);
  }

  private static Typed typed(TypeReference type, FieldRules rules, Column column) {
    boolean required = !column.nullable();
    return new Typed(
        new TypeReference(type.type(), type.list(), required, type.elementRequired()),
        new FieldRules(null, false, null, rules.precision(), List.of()));
  }

  private static ValueField field(Typed typed, Column column, IdlNames names) {
    return new ValueField(
        names.take(IdlNames.field(column.name())),
        typed.type(),
        FieldStorage.column(column.name()),
        typed.rules(),
        false,
        new Documentation(column.comment(), null),
        List.of());
  }
}
