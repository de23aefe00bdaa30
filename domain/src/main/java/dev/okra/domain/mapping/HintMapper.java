package dev.okra.domain.mapping;

import dev.okra.domain.logical.EnumDefinition;
import dev.okra.domain.logical.EnumDefinition.EnumValue;
import dev.okra.domain.logical.FormerName;
import dev.okra.domain.logical.Model;
import dev.okra.domain.logical.ValueField;
import dev.okra.domain.plan.Renames;
import dev.okra.domain.plan.Renames.ColumnRename;
import dev.okra.domain.plan.Renames.ColumnValueRename;
import dev.okra.domain.plan.Renames.EnumRename;
import dev.okra.domain.plan.Renames.EnumValueRename;
import dev.okra.domain.plan.Renames.Origin;
import dev.okra.domain.plan.Renames.TableRename;
import dev.okra.domain.port.Capability;
import dev.okra.domain.relational.ColumnName;
import dev.okra.domain.relational.ObjectName;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Turns {@code @renamed} into names of the database. */
final class HintMapper {
  private final MappingContext context;
  private final ColumnMapper columns;
  private final List<TableRename> tables = new ArrayList<>();
  private final List<ColumnRename> columnRenames = new ArrayList<>();
  private final List<EnumRename> enums = new ArrayList<>();
  private final List<EnumValueRename> enumValues = new ArrayList<>();
  private final List<ColumnValueRename> columnValues = new ArrayList<>();

  HintMapper(MappingContext context, ColumnMapper columns) {
    this.context = context;
    this.columns = columns;
  }

  Renames hints(List<ColumnRename> joinColumns) {
    context.definition.models().forEach(this::addModel);
    if (context.can(Capability.ENUM_TYPES)) {
      context.definition.enums().forEach(this::addEnum);
    }
    columnRenames.addAll(joinColumns);
    return new Renames(tables, columnRenames, enums, enumValues, columnValues);
  }

  private void addModel(Model model) {
    ObjectName table = context.tableOf(model);
    for (String before : candidates(model.formerNames(), table.name())) {
      tables.add(new TableRename(table.withName(before), table, Origin.HINT));
    }
    model.valueFields().forEach(f -> addField(model, f, table));
  }

  private void addField(Model model, ValueField field, ObjectName table) {
    ColumnName column = new ColumnName(table, columns.columnName(model, field));
    for (String before : candidates(field.formerNames(), column.column())) {
      columnRenames.add(new ColumnRename(column, before, Origin.HINT));
    }
    if (!context.can(Capability.ENUM_TYPES)) {
      columns
          .enumOf(field)
          .ifPresent(
              e ->
                  forEachValue(
                      e,
                      (before, after) ->
                          columnValues.add(
                              new ColumnValueRename(column, before, after, Origin.HINT))));
    }
  }

  private void addEnum(EnumDefinition definition) {
    ObjectName type = context.typeOf(definition);
    for (String before : candidates(definition.formerNames(), type.name())) {
      enums.add(new EnumRename(type.withName(before), type, Origin.HINT));
    }
    forEachValue(
        definition,
        (before, after) -> enumValues.add(new EnumValueRename(type, before, after, Origin.HINT)));
  }

  private static void forEachValue(EnumDefinition definition, ValuePair action) {
    for (EnumValue value : definition.values()) {
      for (String before : candidates(value.formerNames(), value.wireName())) {
        action.accept(before, value.wireName());
      }
    }
  }

  private static Set<String> candidates(List<FormerName> formerNames, String now) {
    Set<String> candidates = new LinkedHashSet<>();
    for (FormerName former : formerNames) {
      candidates.add(former.physicalName());
      candidates.add(former.name());
    }
    candidates.remove(now);
    return candidates;
  }

  private interface ValuePair {
    void accept(String before, String after);
  }
}
