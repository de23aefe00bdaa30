package dev.okra.diff.state;

import dev.okra.domain.change.Change;
import dev.okra.domain.change.ColumnRenames;
import dev.okra.domain.change.ValueRename;
import dev.okra.domain.relational.Column;
import dev.okra.domain.relational.ColumnName;
import dev.okra.domain.relational.DatabaseSchema;
import dev.okra.domain.relational.ObjectName;
import dev.okra.domain.relational.SchemaObject;
import dev.okra.domain.relational.Sequence;
import dev.okra.domain.relational.Table;
import dev.okra.domain.relational.Trigger;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What a database holds at one point of a plan. Changes are applied as the databases do it: foreign
 * keys, triggers, views and columns follow the tables, columns and types that they refer to. A
 * change that does not fit fails with {@code OKRA-P004}, and leaves the state unusable.
 */
public final class SchemaState implements Change.Visitor<SchemaState> {
  private final Map<ObjectName, Table> tables;
  private final Map<ObjectKey, SchemaObject> objects = new HashMap<>();

  /** Null until somebody asks; many a plan never does, and to note it all takes time. */
  private @Nullable References references;

  /** A state that holds what the schema holds; the schema itself is never changed. */
  public SchemaState(DatabaseSchema schema) {
    this(schema, schema.tables().size());
  }

  /**
   * As {@link #SchemaState(DatabaseSchema)}.
   *
   * @param expectedTables how many tables there may be in the end; growing step by step takes time
   */
  public SchemaState(DatabaseSchema schema, int expectedTables) {
    tables = new HashMap<>(2 * expectedTables);
    schema.tables().forEach(this::put);
    SchemaObjects.of(schema).forEach(this::put);
  }

  /** Applies one change; its cost does not depend on the size of the schema. */
  public SchemaState apply(Change change) {
    return change.accept(this);
  }

  /** The table with this name, if there is one. */
  public Optional<Table> table(ObjectName name) {
    return Optional.ofNullable(tables.get(name));
  }

  /** The object with this key, if there is one. */
  public Optional<SchemaObject> object(ObjectKey key) {
    return Optional.ofNullable(objects.get(key));
  }

  /** All tables, in no order. */
  public Collection<Table> tables() {
    return Collections.unmodifiableCollection(tables.values());
  }

  /** All objects that are not tables, in no order. */
  public Collection<SchemaObject> objects() {
    return Collections.unmodifiableCollection(objects.values());
  }

  /** Tables with a foreign key to a table, or that are partitions of it; maybe more. */
  public List<ObjectName> tablesReferringTo(ObjectName table) {
    return references().tablesReferringTo(table);
  }

  /** Tables with a column of a user-defined type, or of an array of it; maybe more. */
  public List<ObjectName> tablesOfType(ObjectName type) {
    return references().tablesOfType(type);
  }

  /** All of it, in an order that does not depend on the one in which it came. */
  public DatabaseSchema toSchema() {
    return SchemaObjects.schema(tables.values(), objects.values());
  }

  @Override
  public SchemaState createTable(Change.CreateTable change) {
    requireNoTable(change.table().name());
    put(change.table());
    return this;
  }

  @Override
  public SchemaState dropTable(Change.DropTable change) {
    requireTable(change.table());
    tables.remove(change.table().name());
    return this;
  }

  @Override
  public SchemaState renameTable(Change.RenameTable change) {
    Table table = tables.get(change.before());
    if (table == null) {
      throw Misfit.of("there is no table '" + change.before() + "' to rename");
    }
    requireNoTable(change.after());
    tables.remove(change.before());
    put(table.withName(change.after()));
    NameFollower follower = new NameFollower(change.before(), change.after());
    updateTables(references().tablesReferringTo(change.before()), follower::tableReferring);
    updateObjects(change.before(), object -> object.accept(follower));
    return this;
  }

  @Override
  public SchemaState alterTable(Change.AlterTable change) {
    requireTable(change.before());
    put(change.after());
    Map<String, String> renames = ColumnRenames.of(change.changes());
    if (!renames.isEmpty()) {
      followColumns(change.after().name(), new ColumnFollower(change.after().name(), renames));
    }
    return this;
  }

  @Override
  public SchemaState createObject(Change.CreateObject change) {
    requireNoObject(change.object());
    put(change.object());
    return this;
  }

  @Override
  public SchemaState dropObject(Change.DropObject change) {
    remove(change.object());
    return this;
  }

  @Override
  public SchemaState replaceObject(Change.ReplaceObject change) {
    remove(change.before());
    requireNoObject(change.after());
    put(change.after());
    return this;
  }

  @Override
  public SchemaState renameObject(Change.RenameObject change) {
    remove(change.before());
    requireNoObject(change.after());
    put(change.after());
    ObjectName before = change.before().name();
    NameFollower follower = new NameFollower(before, change.after().name());
    updateTables(references().tablesOfType(before), follower::tableOfType);
    if (change.before() instanceof Sequence sequence && sequence.owner() != null) {
      updateTables(List.of(sequence.owner().table()), follower::tableNumberedBy);
    }
    updateObjects(before, object -> object.accept(follower));
    return this;
  }

  @Override
  public SchemaState alterEnum(Change.AlterEnum change) {
    remove(change.before());
    put(change.after());
    if (!change.valueRenames().isEmpty()) {
      ObjectName type = change.after().name();
      updateTables(
          references().tablesOfType(type), t -> withValues(t, type, change.valueRenames()));
    }
    return this;
  }

  private static Table withValues(Table table, ObjectName type, List<ValueRename> renames) {
    UnaryOperator<Column> follow =
        c ->
            TypeFollower.userDefined(c.type()).filter(type::equals).isPresent()
                ? DefaultTexts.withValues(c, renames)
                : c;
    return table.withColumns(table.columns().stream().map(follow).toList());
  }

  private void followColumns(ObjectName table, ColumnFollower follower) {
    for (ObjectName referring : references().tablesReferringTo(table)) {
      if (!referring.equals(table)) {
        updateTables(
            List.of(referring),
            t -> t.withForeignKeys(t.foreignKeys().stream().map(follower::reference).toList()));
      }
    }
    updateObjects(table, object -> followColumns(object, table, follower));
  }

  private static SchemaObject followColumns(
      SchemaObject object, ObjectName table, ColumnFollower follower) {
    if (object instanceof Trigger t && t.table().equals(table)) {
      return t.withUpdateColumns(follower.columns(t.updateColumns()));
    }
    if (object instanceof Sequence s && s.owner() != null && s.owner().table().equals(table)) {
      ColumnName owner = new ColumnName(table, follower.column(s.owner().column()));
      return OwnedSequences.withOwner(s, owner);
    }
    return object;
  }

  private void updateTables(List<ObjectName> names, UnaryOperator<Table> update) {
    for (ObjectName name : names) {
      Table table = tables.get(name);
      if (table != null) {
        put(update.apply(table));
      }
    }
  }

  private void updateObjects(ObjectName naming, UnaryOperator<SchemaObject> update) {
    for (ObjectKey key : references().objectsNaming(naming)) {
      SchemaObject object = objects.remove(key);
      if (object != null) {
        put(update.apply(object));
      }
    }
  }

  private References references() {
    if (references == null) {
      references = new References(tables.values(), objects.values());
    }
    return references;
  }

  private void put(Table table) {
    tables.put(table.name(), table);
    if (references != null) {
      references.add(table);
    }
  }

  private void put(SchemaObject object) {
    objects.put(ObjectKey.of(object), object);
    if (references != null) {
      references.add(object);
    }
  }

  private void remove(SchemaObject object) {
    SchemaObject present = objects.remove(ObjectKey.of(object));
    if (present == null || !Unordered.same(present, object)) {
      throw Misfit.of(said(present) + " where '" + object.name() + "' was expected as it was");
    }
  }

  private static String said(@Nullable SchemaObject present) {
    return present == null ? "there is nothing" : "there is another '" + present.name() + "'";
  }

  private void requireTable(Table expected) {
    Table present = tables.get(expected.name());
    if (present == null) {
      throw Misfit.of("there is no table '" + expected.name() + "'");
    }
    if (!Unordered.same(present, expected)) {
      throw Misfit.in(expected.name(), "is not as the change expects it");
    }
  }

  private void requireNoTable(ObjectName name) {
    if (tables.containsKey(name)) {
      throw Misfit.of("there already is a table '" + name + "'");
    }
  }

  private void requireNoObject(SchemaObject object) {
    if (objects.containsKey(ObjectKey.of(object))) {
      throw Misfit.of("there already is '" + object.name() + "'");
    }
  }
}
