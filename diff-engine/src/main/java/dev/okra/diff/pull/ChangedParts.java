package dev.okra.diff.pull;

import dev.okra.domain.change.Change;
import dev.okra.domain.pull.Refusals;
import dev.okra.domain.relational.Column;
import dev.okra.domain.relational.ColumnName;
import dev.okra.domain.relational.ObjectName;
import dev.okra.domain.relational.SchemaObject;
import dev.okra.domain.relational.Table;
import dev.okra.domain.relational.Trigger;
import dev.okra.domain.relational.View;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The tables, columns and views that changes are about. */
final class ChangedParts implements Change.Visitor<ChangedParts> {
  private final Set<ObjectName> tables = new HashSet<>();
  private final Set<ColumnName> columns = new HashSet<>();
  private final Set<ObjectName> views = new HashSet<>();

  private ChangedParts() {}

  static ChangedParts of(List<Change> changes) {
    ChangedParts parts = new ChangedParts();
    changes.forEach(c -> c.accept(parts));
    return parts;
  }

  /** Every table of which anything changes. */
  Set<ObjectName> tables() {
    return Set.copyOf(tables);
  }

  /** Every column that changes, or that a changed check may have come with. */
  Set<ColumnName> columns() {
    return Set.copyOf(columns);
  }

  /** Every view that changes. */
  Set<ObjectName> views() {
    return Set.copyOf(views);
  }

  /** What a pull must not read so again. */
  Refusals refusals() {
    return new Refusals(columns, tables, views);
  }

  @Override
  public ChangedParts createTable(Change.CreateTable change) {
    return all(change.table());
  }

  @Override
  public ChangedParts dropTable(Change.DropTable change) {
    return all(change.table());
  }

  @Override
  public ChangedParts renameTable(Change.RenameTable change) {
    tables.add(change.before());
    tables.add(change.after());
    return this;
  }

  @Override
  public ChangedParts alterTable(Change.AlterTable change) {
    Table before = change.before();
    Table after = change.after();
    if (!before.checks().equals(after.checks())) {
      return all(before);
    }
    tables.add(before.name());
    for (Column column : before.columns()) {
      if (!after.columns().contains(column)) {
        columns.add(new ColumnName(before.name(), column.name()));
      }
    }
    return this;
  }

  @Override
  public ChangedParts createObject(Change.CreateObject change) {
    return object(change.object());
  }

  @Override
  public ChangedParts dropObject(Change.DropObject change) {
    return object(change.object());
  }

  @Override
  public ChangedParts replaceObject(Change.ReplaceObject change) {
    return object(change.after());
  }

  @Override
  public ChangedParts renameObject(Change.RenameObject change) {
    return object(change.after());
  }

  @Override
  public ChangedParts alterEnum(Change.AlterEnum change) {
    return this;
  }

  private ChangedParts all(Table table) {
    tables.add(table.name());
    table.columns().forEach(c -> columns.add(new ColumnName(table.name(), c.name())));
    return this;
  }

  private ChangedParts object(SchemaObject object) {
    if (object instanceof Trigger trigger) {
      tables.add(trigger.table());
    } else if (object instanceof View view) {
      views.add(view.name());
    }
    return this;
  }
}
