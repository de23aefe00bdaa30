package dev.okra.domain.change;

import dev.okra.domain.relational.EnumType;
import dev.okra.domain.relational.ObjectName;
import dev.okra.domain.relational.SchemaObject;
import dev.okra.domain.relational.Table;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * One step from a database schema to another. The objects that a change holds are those of the
 * moment at which it is applied, so changes of one plan must be applied in order.
 */
public sealed interface Change {

  /** The change that undoes this one. */
  Change inverse();

  /** Calls the method of the visitor for this kind of change. */
  <R> R accept(Visitor<R> visitor);

  /** One method for each kind of change. */
  interface Visitor<R> {
    R createTable(CreateTable change);

    R dropTable(DropTable change);

    R renameTable(RenameTable change);

    R alterTable(AlterTable change);

    R createObject(CreateObject change);

    R dropObject(DropObject change);

    R replaceObject(ReplaceObject change);

    R renameObject(RenameObject change);

    R alterEnum(AlterEnum change);
  }

  /** A new table with everything in it; foreign keys may follow in an {@link AlterTable}. */
  record CreateTable(Table table) implements Change {
    @Override
    public Change inverse() {
      return new DropTable(table);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.createTable(this);
    }
  }

  /** A table goes, with its rows, indexes and constraints. */
  record DropTable(Table table) implements Change {
    @Override
    public Change inverse() {
      return new CreateTable(table);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.dropTable(this);
    }
  }

  /** A table goes on under another name, or in another schema. */
  record RenameTable(ObjectName before, ObjectName after) implements Change {
    @Override
    public Change inverse() {
      return new RenameTable(after, before);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.renameTable(this);
    }
  }

  /**
   * A table is altered. Its name does not change.
   *
   * @param before the whole table before
   * @param after the whole table after
   * @param changes what leads from one to the other, in order; at least one
   */
  record AlterTable(Table before, Table after, List<TableChange> changes) implements Change {
    public AlterTable {
      changes = List.copyOf(changes);
      if (changes.isEmpty() || !before.name().equals(after.name())) {
        throw new IllegalArgumentException("an altered table has changes and keeps its name");
      }
    }

    @Override
    public Change inverse() {
      List<TableChange> inverse = new ArrayList<>();
      changes.forEach(c -> inverse.add(c.inverse()));
      Collections.reverse(inverse);
      return new AlterTable(after, before, inverse);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.alterTable(this);
    }
  }

  /** A new object that is not a table. */
  record CreateObject(SchemaObject object) implements Change {
    @Override
    public Change inverse() {
      return new DropObject(object);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.createObject(this);
    }
  }

  /** An object that is not a table goes. */
  record DropObject(SchemaObject object) implements Change {
    @Override
    public Change inverse() {
      return new CreateObject(object);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.dropObject(this);
    }
  }

  /**
   * An object that is not a table becomes another one of the same kind and name, in place where the
   * database can, dropped and made again where it cannot. Enum types have {@link AlterEnum}.
   */
  record ReplaceObject(SchemaObject before, SchemaObject after) implements Change {
    public ReplaceObject {
      if (before.getClass() != after.getClass() || !before.name().equals(after.name())) {
        throw new IllegalArgumentException("a replaced object keeps its kind and name");
      }
      if (before instanceof EnumType e && !e.values().equals(((EnumType) after).values())) {
        throw new IllegalArgumentException("the values of an enum type change by AlterEnum");
      }
    }

    @Override
    public Change inverse() {
      return new ReplaceObject(after, before);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.replaceObject(this);
    }
  }

  /** An object that is not a table goes on under another name; nothing else of it changes. */
  record RenameObject(SchemaObject before, SchemaObject after) implements Change {
    public RenameObject {
      if (before.getClass() != after.getClass() || before.name().equals(after.name())) {
        throw new IllegalArgumentException("a renamed object keeps its kind and not its name");
      }
    }

    @Override
    public Change inverse() {
      return new RenameObject(after, before);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.renameObject(this);
    }
  }

  /**
   * The values of an enum type change: added, removed, renamed or put in another order.
   *
   * @param before the type before
   * @param after the type after, of the same name
   * @param valueRenames values that go on under another name
   * @param uses every column of this type, which is carried along where the type has to be swapped
   */
  record AlterEnum(
      EnumType before, EnumType after, List<ValueRename> valueRenames, List<EnumUse> uses)
      implements Change {
    public AlterEnum {
      valueRenames = List.copyOf(valueRenames);
      uses = List.copyOf(uses);
      if (!before.name().equals(after.name())) {
        throw new IllegalArgumentException("an altered enum type keeps its name");
      }
    }

    @Override
    public Change inverse() {
      List<ValueRename> back = valueRenames.stream().map(ValueRename::inverse).toList();
      return new AlterEnum(after, before, back, uses);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.alterEnum(this);
    }
  }
}
