package dev.okra.diff.state;

import dev.okra.domain.relational.Column;
import dev.okra.domain.relational.ColumnName;
import dev.okra.domain.relational.CustomObject;
import dev.okra.domain.relational.Domain;
import dev.okra.domain.relational.EnumType;
import dev.okra.domain.relational.Extension;
import dev.okra.domain.relational.ForeignKey;
import dev.okra.domain.relational.NamedSchema;
import dev.okra.domain.relational.ObjectName;
import dev.okra.domain.relational.Partitioning;
import dev.okra.domain.relational.Routine;
import dev.okra.domain.relational.SchemaObject;
import dev.okra.domain.relational.Sequence;
import dev.okra.domain.relational.Table;
import dev.okra.domain.relational.Trigger;
import dev.okra.domain.relational.View;
import java.util.List;

/**
 * What refers to a table, view or type that goes on under another name refers to it by that name.
 */
final class NameFollower implements SchemaObject.Visitor<SchemaObject> {
  private final ObjectName before;
  private final ObjectName after;
  private final TypeFollower types;

  NameFollower(ObjectName before, ObjectName after) {
    this.before = before;
    this.after = after;
    this.types = new TypeFollower(before, after);
  }

  /** A table whose foreign keys and partitions refer to the renamed table. */
  Table tableReferring(Table table) {
    Partitioning parts = table.partitioning();
    List<ForeignKey> keys = table.foreignKeys().stream().map(this::foreignKey).toList();
    return table.withForeignKeys(keys).withPartitioning(parts == null ? null : partitioning(parts));
  }

  /** A table whose columns are of the renamed type. */
  Table tableOfType(Table table) {
    return table.withColumns(table.columns().stream().map(this::column).toList());
  }

  /** A table whose defaults take their numbers from the renamed sequence. */
  Table tableNumberedBy(Table table) {
    return table.withColumns(
        table.columns().stream().map(c -> DefaultTexts.withSequence(c, before, after)).toList());
  }

  private Column column(Column column) {
    if (TypeFollower.userDefined(column.type()).filter(before::equals).isEmpty()) {
      return column;
    }
    Column retyped = column.withType(column.type().accept(types));
    return DefaultTexts.withType(retyped, before, after);
  }

  private ForeignKey foreignKey(ForeignKey key) {
    return key.referencedTable().equals(before)
        ? key.withColumns(key.columns(), after, key.referencedColumns())
        : key;
  }

  private Partitioning partitioning(Partitioning parts) {
    return before.equals(parts.parent())
        ? new Partitioning(parts.scheme(), after, parts.bound(), parts.partitions())
        : parts;
  }

  @Override
  public SchemaObject namedSchema(NamedSchema object) {
    return object;
  }

  @Override
  public SchemaObject extension(Extension object) {
    return object;
  }

  @Override
  public SchemaObject enumType(EnumType object) {
    return object;
  }

  @Override
  public SchemaObject domain(Domain object) {
    return new Domain(
        object.name(),
        object.type().accept(types),
        object.nullable(),
        object.defaultValue(),
        object.collation(),
        object.checks(),
        object.comment());
  }

  @Override
  public SchemaObject sequence(Sequence object) {
    ColumnName owner = object.owner();
    return owner == null || !owner.table().equals(before)
        ? object
        : OwnedSequences.withOwner(object, new ColumnName(after, owner.column()));
  }

  @Override
  public SchemaObject routine(Routine object) {
    return object;
  }

  @Override
  public SchemaObject view(View object) {
    return new View(
        object.name(),
        object.columns(),
        object.query(),
        object.materialized(),
        object.indexes(),
        object.dependencies().stream().map(d -> d.equals(before) ? after : d).toList(),
        object.comment(),
        object.attributes());
  }

  @Override
  public SchemaObject trigger(Trigger object) {
    return object.table().equals(before) ? object.withTable(after) : object;
  }

  @Override
  public SchemaObject customObject(CustomObject object) {
    return object;
  }
}
