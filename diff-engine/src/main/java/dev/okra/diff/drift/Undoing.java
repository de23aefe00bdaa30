package dev.okra.diff.drift;

import dev.okra.diff.state.ObjectKey;
import dev.okra.diff.state.SchemaObjects;
import dev.okra.diff.state.SchemaState;
import dev.okra.diff.state.TableSteps;
import dev.okra.domain.change.Change;
import dev.okra.domain.change.TableChange;
import dev.okra.domain.relational.DatabaseSchema;
import dev.okra.domain.relational.ForeignKey;
import dev.okra.domain.relational.ObjectName;
import dev.okra.domain.relational.SchemaObject;
import dev.okra.domain.relational.Table;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Undoes single changes of a plan in the schema to which it leads, the last one first. Unlike the
 * inverse of a whole plan it takes tables that go from what there was: on the way, they may have
 * lost foreign keys.
 */
final class Undoing implements Change.Visitor<Undoing> {
  private final Map<ObjectName, Table> before = new HashMap<>();
  private final Map<ObjectName, Table> tables = new HashMap<>();
  private final Map<ObjectKey, SchemaObject> objects = new HashMap<>();
  private final Set<ObjectName> everKnown = new HashSet<>();
  private final Set<ObjectName> whole = new HashSet<>();

  Undoing(DatabaseSchema current, DatabaseSchema desired) {
    current.tables().forEach(t -> before.put(t.name(), t));
    put(desired);
    everKnown.addAll(before.keySet());
    everKnown.addAll(tables.keySet());
  }

  private void put(DatabaseSchema schema) {
    schema.tables().forEach(t -> tables.put(t.name(), t));
    SchemaObjects.of(schema).forEach(this::put);
  }

  /** The schema; foreign keys to tables that are not in it go with these. */
  DatabaseSchema result() {
    List<Table> all = tables.values().stream().map(this::withoutDanglingKeys).toList();
    return SchemaObjects.schema(all, objects.values());
  }

  private Table withoutDanglingKeys(Table table) {
    List<ForeignKey> keys =
        table.foreignKeys().stream().filter(k -> !isGone(k.referencedTable())).toList();
    return keys.size() == table.foreignKeys().size() ? table : table.withForeignKeys(keys);
  }

  /** A table that neither side has is none of a comparison's business. */
  private boolean isGone(ObjectName table) {
    return !tables.containsKey(table) && everKnown.contains(table);
  }

  @Override
  public Undoing createTable(Change.CreateTable change) {
    tables.remove(change.table().name());
    return this;
  }

  @Override
  public Undoing dropTable(Change.DropTable change) {
    ObjectName name = change.table().name();
    tables.put(name, before.getOrDefault(name, change.table()));
    whole.add(name);
    return this;
  }

  @Override
  public Undoing renameTable(Change.RenameTable change) {
    return tables.containsKey(change.after()) ? followed(change) : this;
  }

  @Override
  public Undoing alterTable(Change.AlterTable change) {
    ObjectName name = change.after().name();
    if (!whole.contains(name)) {
      tables.computeIfPresent(name, (n, table) -> undone(table, change.changes()));
    }
    return this;
  }

  private static Table undone(Table table, List<TableChange> steps) {
    Table result = table;
    for (int i = steps.size() - 1; i >= 0; i--) {
      TableChange back = fitting(steps.get(i).inverse(), result.columns().size());
      result = TableSteps.apply(result, List.of(back));
    }
    return result;
  }

  /** Where other columns are missing, a column comes back further to the front. */
  private static TableChange fitting(TableChange step, int columns) {
    return step instanceof TableChange.AddColumn add && add.position() > columns
        ? new TableChange.AddColumn(add.column(), columns)
        : step;
  }

  @Override
  public Undoing createObject(Change.CreateObject change) {
    objects.remove(ObjectKey.of(change.object()));
    return this;
  }

  @Override
  public Undoing dropObject(Change.DropObject change) {
    put(change.object());
    return this;
  }

  @Override
  public Undoing replaceObject(Change.ReplaceObject change) {
    put(change.before());
    return this;
  }

  @Override
  public Undoing renameObject(Change.RenameObject change) {
    return followed(change);
  }

  /** Everything that refers to what is renamed is to follow. */
  private Undoing followed(Change rename) {
    DatabaseSchema back = new SchemaState(result()).apply(rename.inverse()).toSchema();
    tables.clear();
    objects.clear();
    put(back);
    return this;
  }

  @Override
  public Undoing alterEnum(Change.AlterEnum change) {
    put(change.before());
    return this;
  }

  private void put(SchemaObject object) {
    objects.put(ObjectKey.of(object), object);
  }
}
