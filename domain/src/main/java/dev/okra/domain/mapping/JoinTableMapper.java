package dev.okra.domain.mapping;

import dev.okra.domain.logical.FormerName;
import dev.okra.domain.logical.Model;
import dev.okra.domain.logical.RelationField;
import dev.okra.domain.logical.ValueField;
import dev.okra.domain.plan.Renames.ColumnRename;
import dev.okra.domain.plan.Renames.Origin;
import dev.okra.domain.port.Capability;
import dev.okra.domain.relational.Column;
import dev.okra.domain.relational.ColumnName;
import dev.okra.domain.relational.ForeignKey;
import dev.okra.domain.relational.Index;
import dev.okra.domain.relational.IndexPart;
import dev.okra.domain.relational.ObjectName;
import dev.okra.domain.relational.PrimaryKey;
import dev.okra.domain.relational.ReferentialAction;
import dev.okra.domain.relational.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Makes the join tables of many-to-many relations. A row of one says that two objects are related;
 * each of its columns is called after the model that it refers to, or, where a model is related to
 * itself, after the field whose list holds the object that the column names.
 */
final class JoinTableMapper {
  private final MappingContext context;
  private final ColumnMapper columns;
  private final List<ColumnRename> hints = new ArrayList<>();

  JoinTableMapper(MappingContext context, ColumnMapper columns) {
    this.context = context;
    this.columns = columns;
  }

  List<Table> tables() {
    List<Table> tables = new ArrayList<>();
    for (Model model : context.definition.models()) {
      model
          .relationFields()
          .filter(RelationField::isManyToMany)
          .filter(f -> isFirst(model, f))
          .forEach(f -> tables.add(table(model, f)));
    }
    return tables;
  }

  /** What renamed models and keys mean for the columns of the tables made so far. */
  List<ColumnRename> hints() {
    return List.copyOf(hints);
  }

  private boolean isFirst(Model model, RelationField field) {
    int byModel = model.name().compareTo(field.target());
    String opposite = field.relation().opposite();
    return byModel < 0
        || (byModel == 0 && opposite != null && field.name().compareTo(opposite) < 0);
  }

  private Table table(Model model, RelationField field) {
    Model target = context.model(field.target());
    boolean self = model.name().equals(target.name());
    String joinTable = field.relation().joinTable();
    String opposite = field.relation().opposite();
    if (joinTable == null || opposite == null) {
      throw new IllegalArgumentException("a many-to-many relation has a table and two sides");
    }
    ObjectName name = context.objectName(model.schema(), joinTable, "join table " + joinTable);
    // For a relation of a model to itself, `opposite` lists the objects that the first column
    // names.
    Side first = side(name, model, self ? SnakeCase.of(opposite) : SnakeCase.of(model.name()));
    Side second =
        side(name, target, self ? SnakeCase.of(field.name()) : SnakeCase.of(target.name()));
    return joined(name, first, second);
  }

  private Table joined(ObjectName name, Side first, Side second) {
    List<Column> all = Stream.concat(first.columns.stream(), second.columns.stream()).toList();
    List<String> key = all.stream().map(Column::name).toList();
    List<String> secondNames = second.names();
    Index index =
        Index.of(
            context.names.index(name.name(), secondNames, false),
            false,
            secondNames.stream().map(IndexPart::column).toList());
    String keyName =
        context.can(Capability.NAMED_PRIMARY_KEYS) ? context.names.primaryKey(name.name()) : null;
    return Table.of(name, all)
        .withPrimaryKey(PrimaryKey.of(keyName, key))
        .withForeignKeys(List.of(foreignKey(name, first), foreignKey(name, second)))
        .withIndexes(List.of(index));
  }

  private ForeignKey foreignKey(ObjectName table, Side side) {
    return ForeignKey.of(
        context.names.foreignKey(table.name(), side.names()),
        side.names(),
        context.tableOf(side.model),
        columns.columnNames(side.model, side.model.primaryKey()),
        ReferentialAction.CASCADE,
        ReferentialAction.CASCADE);
  }

  private Side side(ObjectName table, Model model, String prefix) {
    List<Column> result = new ArrayList<>();
    for (String keyField : model.primaryKey()) {
      ValueField field = ColumnMapper.field(model, keyField);
      ValueField origin = columns.origin(model, field);
      String column = context.fitted(prefix + "_" + field.column(), "column of " + table);
      result.add(
          Column.of(column, columns.type(origin, true), false)
              .withCollation(
                  columns.overridden(origin)
                      ? null
                      : context.types.collation(columns.value(origin, true))));
      addHints(new ColumnName(table, column), model, prefix, field);
    }
    return new Side(model, result);
  }

  private void addHints(ColumnName column, Model model, String prefix, ValueField field) {
    boolean calledAfterModel = prefix.equals(SnakeCase.of(model.name()));
    List<String> prefixes = new ArrayList<>(List.of(prefix));
    if (calledAfterModel) {
      model.formerNames().stream().map(f -> SnakeCase.of(f.name())).forEach(prefixes::add);
    }
    List<String> keys = new ArrayList<>(List.of(field.column()));
    field.formerNames().stream().map(FormerName::physicalName).forEach(keys::add);
    for (String onePrefix : prefixes) {
      for (String key : keys) {
        String before = onePrefix + "_" + key;
        if (!before.equals(column.column())) {
          hints.add(new ColumnRename(column, before, Origin.HINT));
        }
      }
    }
  }

  /** The columns that refer to one of the two models. */
  private record Side(Model model, List<Column> columns) {
    List<String> names() {
      return columns.stream().map(Column::name).toList();
    }
  }
}
