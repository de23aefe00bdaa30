package dev.okra.migration.runner;

import dev.okra.domain.logical.EnumDefinition;
import dev.okra.domain.logical.Model;
import dev.okra.domain.logical.SchemaDefinition;
import dev.okra.domain.logical.ValueField;
import dev.okra.domain.logical.ValueType;
import dev.okra.domain.plan.Renames;
import dev.okra.domain.plan.Renames.ColumnValueRename;
import dev.okra.domain.plan.Renames.EnumValueRename;
import dev.okra.domain.plan.Renames.Origin;
import dev.okra.domain.relational.ColumnName;
import dev.okra.domain.relational.ObjectName;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Renamed values of enums, between databases that have enum types and those that keep values in
 * columns.
 */
public final class EnumValueColumns {
  private EnumValueColumns() {}

  /** Renames of values by type, as renames of values in every column of that enum. */
  static Renames of(Renames recorded, SchemaDefinition after) {
    List<ColumnValueRename> values = new ArrayList<>(recorded.columnValues());
    for (EnumValueRename rename : recorded.enumValues()) {
      for (ColumnName column : columns(after, rename.type().name())) {
        values.add(new ColumnValueRename(column, rename.before(), rename.after(), rename.origin()));
      }
    }
    return new Renames(recorded.tables(), recorded.columns(), List.of(), List.of(), values);
  }

  /**
   * The other way: renames as every kind of database can be told them, for a migration to record.
   */
  public static Renames portable(Renames renames, SchemaDefinition after) {
    Set<EnumValueRename> values = new LinkedHashSet<>(renames.enumValues());
    for (ColumnValueRename rename : renames.columnValues()) {
      after.enums().stream()
          .filter(e -> columns(after, e.typeName()).contains(rename.column()))
          .map(e -> byType(e, rename))
          .forEach(values::add);
    }
    return new Renames(
        renames.tables(), renames.columns(), renames.enums(), List.copyOf(values), List.of());
  }

  private static EnumValueRename byType(EnumDefinition definition, ColumnValueRename rename) {
    ObjectName type = ObjectName.of(definition.typeName());
    return new EnumValueRename(type, rename.before(), rename.after(), Origin.ANSWER);
  }

  private static List<ColumnName> columns(SchemaDefinition schema, String typeName) {
    List<ColumnName> columns = new ArrayList<>();
    for (EnumDefinition definition : schema.enums()) {
      if (definition.typeName().equals(typeName)) {
        schema.models().forEach(m -> addColumns(m, definition.name(), columns));
      }
    }
    return columns;
  }

  private static void addColumns(Model model, String enumName, List<ColumnName> columns) {
    ObjectName table = new ObjectName(model.schema() == null ? "" : model.schema(), model.table());
    model
        .valueFields()
        .filter(f -> isOf(f, enumName))
        .forEach(f -> columns.add(new ColumnName(table, f.column())));
  }

  private static boolean isOf(ValueField field, String enumName) {
    return field.type().type() instanceof ValueType.EnumType e && e.name().equals(enumName);
  }
}
