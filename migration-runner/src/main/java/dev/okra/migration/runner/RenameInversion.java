package dev.okra.migration.runner;

import dev.okra.domain.plan.Renames;
import dev.okra.domain.plan.Renames.ColumnRename;
import dev.okra.domain.plan.Renames.ColumnValueRename;
import dev.okra.domain.plan.Renames.EnumRename;
import dev.okra.domain.plan.Renames.EnumValueRename;
import dev.okra.domain.plan.Renames.TableRename;
import dev.okra.domain.relational.ColumnName;
import dev.okra.domain.relational.ObjectName;
import java.util.HashMap;
import java.util.Map;

/**
 * Renames the other way round: what they name as it is called afterwards is then called as before.
 */
final class RenameInversion {
  private final Map<ObjectName, ObjectName> tables = new HashMap<>();
  private final Map<ColumnName, String> columns = new HashMap<>();
  private final Map<ObjectName, ObjectName> enums = new HashMap<>();

  private RenameInversion(Renames renames) {
    renames.tables().forEach(r -> tables.put(r.after(), r.before()));
    renames.columns().forEach(r -> columns.put(r.after(), r.before()));
    renames.enums().forEach(r -> enums.put(r.after(), r.before()));
  }

  static Renames of(Renames renames) {
    RenameInversion inversion = new RenameInversion(renames);
    return new Renames(
        renames.tables().stream().map(RenameInversion::inverse).toList(),
        renames.columns().stream().map(inversion::column).toList(),
        renames.enums().stream().map(RenameInversion::inverse).toList(),
        renames.enumValues().stream().map(inversion::value).toList(),
        renames.columnValues().stream().map(inversion::value).toList());
  }

  private static TableRename inverse(TableRename rename) {
    return new TableRename(
        /* before= */ rename.after(), /* after= */ rename.before(), rename.origin());
  }

  private static EnumRename inverse(EnumRename rename) {
    return new EnumRename(
        /* before= */ rename.after(), /* after= */ rename.before(), rename.origin());
  }

  private ColumnRename column(ColumnRename rename) {
    ColumnName after = rename.after();
    ObjectName table = tables.getOrDefault(after.table(), after.table());
    return new ColumnRename(
        new ColumnName(table, rename.before()), after.column(), rename.origin());
  }

  private EnumValueRename value(EnumValueRename rename) {
    ObjectName type = enums.getOrDefault(rename.type(), rename.type());
    return new EnumValueRename(
        type, /* before= */ rename.after(), /* after= */ rename.before(), rename.origin());
  }

  private ColumnValueRename value(ColumnValueRename rename) {
    ColumnName now = rename.column();
    ObjectName table = tables.getOrDefault(now.table(), now.table());
    ColumnName then = new ColumnName(table, columns.getOrDefault(now, now.column()));
    return new ColumnValueRename(
        then, /* before= */ rename.after(), /* after= */ rename.before(), rename.origin());
  }
}
