package dev.okra.diff.drift;

import dev.okra.diff.compare.NamedColumns;
import dev.okra.diff.state.ObjectKey;
import dev.okra.domain.change.Change;
import dev.okra.domain.change.TableChange;
import dev.okra.domain.relational.Constraint;
import dev.okra.domain.relational.ForeignKey;
import dev.okra.domain.relational.Index;
import dev.okra.domain.relational.ObjectName;
import dev.okra.domain.relational.SchemaObject;
import dev.okra.domain.relational.Table;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Finds what each change of a plan is about. What cannot be without another thing is about that: a
 * foreign key to a table that comes or goes, an index over a column that does.
 */
final class Subjects {
  private final Set<ObjectName> comingOrGoing = new HashSet<>();
  private final Map<ObjectName, Set<String>> columns = new HashMap<>();

  Subjects(List<Change> plan) {
    for (Change change : plan) {
      if (change instanceof Change.CreateTable create) {
        comingOrGoing.add(create.table().name());
      } else if (change instanceof Change.DropTable drop) {
        comingOrGoing.add(drop.table().name());
      } else if (change instanceof Change.AlterTable alter) {
        alter.changes().forEach(step -> addColumn(alter.before().name(), step));
      }
    }
  }

  private void addColumn(ObjectName table, TableChange step) {
    Set<String> ofTable = columns.computeIfAbsent(table, t -> new HashSet<>());
    if (step instanceof TableChange.AddColumn add) {
      ofTable.add(add.column().name());
    } else if (step instanceof TableChange.DropColumn drop) {
      ofTable.add(drop.column().name());
    }
  }

  /** What a change of anything but the inside of a table is about. */
  static Subject of(Change change) {
    return change.accept(OfChange.INSTANCE);
  }

  /** What a step of a table is about. */
  Subject of(Table table, TableChange step) {
    return comingOrGoing.contains(table.name())
        ? Subject.table(table.name())
        : step.accept(new OfStep(this, table));
  }

  Subject of(Table table, Constraint constraint) {
    if (constraint instanceof ForeignKey key && comingOrGoing.contains(key.referencedTable())) {
      return Subject.table(key.referencedTable());
    }
    return column(table, NamedColumns.of(constraint, columnsOf(table)))
        .orElseGet(() -> new ConstraintWords(constraint).subject(table.name()));
  }

  Subject of(Table table, Index index) {
    Set<String> named = NamedColumns.of(index, columnsOf(table));
    return column(table, named).orElseGet(() -> Subject.part("index", table.name(), index.name()));
  }

  private Set<String> columnsOf(Table table) {
    return columns.getOrDefault(table.name(), Set.of());
  }

  private static Optional<Subject> column(Table table, Set<String> named) {
    return named.stream().sorted().findFirst().map(c -> Subject.part("column", table.name(), c));
  }

  private enum OfChange implements Change.Visitor<Subject> {
    INSTANCE;

    @Override
    public Subject createTable(Change.CreateTable change) {
      return Subject.table(change.table().name());
    }

    @Override
    public Subject dropTable(Change.DropTable change) {
      return Subject.table(change.table().name());
    }

    @Override
    public Subject renameTable(Change.RenameTable change) {
      return Subject.table(change.after());
    }

    @Override
    public Subject alterTable(Change.AlterTable change) {
      return Subject.table(change.after().name());
    }

    @Override
    public Subject createObject(Change.CreateObject change) {
      return of(change.object());
    }

    @Override
    public Subject dropObject(Change.DropObject change) {
      return of(change.object());
    }

    @Override
    public Subject replaceObject(Change.ReplaceObject change) {
      return of(change.after());
    }

    @Override
    public Subject renameObject(Change.RenameObject change) {
      return of(change.after());
    }

    @Override
    public Subject alterEnum(Change.AlterEnum change) {
      return of(change.after());
    }

    private static Subject of(SchemaObject object) {
      ObjectKey key = ObjectKey.of(object);
      return switch (key.kind()) {
        case ENUM -> new Subject("enum type", key.name(), null, "");
        case TRIGGER -> new Subject("trigger", key.name(), null, "on " + key.detail());
        case CUSTOM -> new Subject("object", key.name(), null, "(" + key.detail() + ")");
        case SCHEMA, EXTENSION, DOMAIN, SEQUENCE, ROUTINE, VIEW ->
            new Subject(key.kind().name().toLowerCase(Locale.ROOT), key.name(), null, key.detail());
      };
    }
  }
}
