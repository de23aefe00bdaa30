package dev.okra.diff;

import static org.assertj.core.api.Assertions.assertThat;

import dev.okra.diff.arbitrary.SchemaTraits;
import dev.okra.diff.state.ObjectKey;
import dev.okra.diff.state.SchemaState;
import dev.okra.diff.state.TableSteps;
import dev.okra.diff.state.Unordered;
import dev.okra.diff.state.UserDefinedTypes;
import dev.okra.diff.text.SqlWords;
import dev.okra.domain.change.Change;
import dev.okra.domain.change.TableChange;
import dev.okra.domain.relational.Column;
import dev.okra.domain.relational.ColumnName;
import dev.okra.domain.relational.DatabaseSchema;
import dev.okra.domain.relational.EnumType;
import dev.okra.domain.relational.ForeignKey;
import dev.okra.domain.relational.IndexPart;
import dev.okra.domain.relational.ObjectName;
import dev.okra.domain.relational.Sequence;
import dev.okra.domain.relational.Table;
import dev.okra.domain.relational.Trigger;
import dev.okra.domain.relational.View;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Watches a plan being applied, and objects to what a database would not let happen: a table
 * dropped while something refers to it, a type changed under a foreign key or a view, two indexes
 * of one name.
 */
final class PlanReferee {
  private final SchemaTraits traits;
  private final SchemaState state;
  private final Map<ObjectName, Integer> rebuilds = new HashMap<>();

  PlanReferee(SchemaTraits traits, DatabaseSchema current) {
    this.traits = traits;
    this.state = new SchemaState(current);
  }

  void apply(Change change) {
    assertMayHappen(change);
    state.apply(change);
    if (traits.altersInPlace()) {
      assertForeignKeysFit(change);
      assertNamesUnique(change);
    }
    assertTypesExist(change);
  }

  void assertHolds(DatabaseSchema desired) {
    assertThat(Unordered.schema(state.toSchema())).isEqualTo(Unordered.schema(desired));
    assertThat(rebuilds.values()).allMatch(n -> n == 1, "tables are made again at most once");
  }

  private void assertMayHappen(Change change) {
    if (change instanceof Change.DropTable drop) {
      ObjectName name = drop.table().name();
      assertThat(readersOf(name)).as("readers of dropped %s", name).isEmpty();
      if (traits.altersInPlace()) {
        assertThat(referringTo(name)).as("foreign keys to dropped %s", name).isEmpty();
      }
    } else if (change instanceof Change.AlterTable alter) {
      assertMayHappen(alter);
    } else if (change instanceof Change.CreateObject create) {
      assertMayBeMade(create);
    } else if (change instanceof Change.DropObject drop && drop.object() instanceof EnumType type) {
      assertThat(state.tables())
          .as("users of dropped %s", type.name())
          .noneMatch(
              t ->
                  t.columns().stream().anyMatch(c -> UserDefinedTypes.isOf(c.type(), type.name())));
    }
  }

  private void assertMayHappen(Change.AlterTable alter) {
    assertThat(Unordered.constraintsAndIndexes(TableSteps.apply(alter.before(), alter.changes())))
        .isEqualTo(Unordered.constraintsAndIndexes(alter.after()));
    ObjectName name = alter.before().name();
    if (!traits.altersInPlace()) {
      boolean rebuild = alter.changes().stream().anyMatch(c -> !isAboutIndexes(c));
      if (rebuild) {
        rebuilds.merge(name, 1, Integer::sum);
        boolean plain =
            alter.changes().stream()
                .allMatch(c -> c instanceof TableChange.AddColumn || isAboutIndexes(c));
        assertThat(plain ? List.of() : readersOf(name))
            .as("readers of %s made again by %s", name, alter.changes())
            .isEmpty();
      }
      return;
    }
    Set<String> gone = new HashSet<>();
    Set<String> retyped = new HashSet<>();
    Map<String, String> before = new HashMap<>();
    for (TableChange step : alter.changes()) {
      if (step instanceof TableChange.RenameColumn rename) {
        before.put(rename.after(), before.getOrDefault(rename.before(), rename.before()));
        gone.add(rename.before());
      } else if (step instanceof TableChange.DropColumn drop) {
        gone.add(drop.column().name());
        retyped.add(drop.column().name());
      } else if (step instanceof TableChange.AlterColumn c
          && !c.before().type().equals(c.after().type())) {
        retyped.add(before.getOrDefault(c.before().name(), c.before().name()));
      }
    }
    gone.addAll(retyped);
    for (View view : viewsOf(name)) {
      assertThat(SqlWords.of(view.query().sql()).mentionsAny(gone))
          .as("%s reads %s of %s", view.name(), gone, name)
          .isFalse();
    }
    for (ForeignKey key : referringTo(name)) {
      assertThat(retyped).as("%s", key).noneMatch(key.referencedColumns()::contains);
    }
  }

  private void assertMayBeMade(Change.CreateObject create) {
    if (create.object() instanceof View view) {
      for (ObjectName read : view.dependencies()) {
        boolean there =
            state.table(read).isPresent() || state.object(ObjectKey.ofView(read)).isPresent();
        assertThat(there).as("%s reads %s", view.name(), read).isTrue();
      }
    } else if (create.object() instanceof Trigger trigger) {
      assertThat(state.table(trigger.table())).as("table of %s", trigger.name()).isPresent();
    } else if (create.object() instanceof Sequence sequence) {
      assertOwnerThere(sequence);
    }
  }

  private void assertOwnerThere(Sequence sequence) {
    ColumnName owner = sequence.owner();
    if (owner != null) {
      assertThat(state.table(owner.table()).flatMap(t -> t.column(owner.column())))
          .as("owner of %s", sequence.name())
          .isPresent();
    }
  }

  private void assertForeignKeysFit(Change change) {
    for (Table table : state.tables()) {
      for (ForeignKey key : table.foreignKeys()) {
        assertThat(state.table(key.referencedTable()))
            .as("table of %s after %s", key, change)
            .isPresent();
        Table referenced = state.table(key.referencedTable()).orElseThrow();
        assertThat(isKey(referenced, key.referencedColumns()))
            .as("key of %s in %s after %s", key, referenced, change)
            .isTrue();
        for (int i = 0; i < key.columns().size(); i++) {
          assertThat(table.column(key.columns().get(i)).map(Column::type))
              .as("type of %s after %s", key, change)
              .isEqualTo(referenced.column(key.referencedColumns().get(i)).map(Column::type));
        }
      }
    }
  }

  private static boolean isKey(Table table, List<String> columns) {
    Set<String> wanted = Set.copyOf(columns);
    return (table.primaryKey() != null && Set.copyOf(table.primaryKey().columns()).equals(wanted))
        || table.uniqueConstraints().stream().anyMatch(u -> Set.copyOf(u.columns()).equals(wanted))
        || table.indexes().stream()
            .anyMatch(
                i ->
                    i.unique()
                        && i.parts().stream()
                            .map(p -> p.withDescending(false))
                            .toList()
                            .equals(columns.stream().map(IndexPart::column).toList()));
  }

  private void assertNamesUnique(Change change) {
    Set<ObjectName> names = new HashSet<>();
    for (Table table : state.tables()) {
      table
          .indexes()
          .forEach(
              i ->
                  assertThat(names.add(table.name().withName(i.name())))
                      .as("only one index %s after %s", i.name(), change)
                      .isTrue());
      table
          .constraints()
          .filter(c -> c.name() != null)
          .forEach(
              c ->
                  assertThat(names.add(table.name().withName(c.name())))
                      .as("only one constraint %s after %s", c.name(), change)
                      .isTrue());
    }
  }

  private void assertTypesExist(Change change) {
    Map<ObjectName, EnumType> types =
        state.objects().stream()
            .filter(EnumType.class::isInstance)
            .map(EnumType.class::cast)
            .collect(Collectors.toMap(EnumType::name, e -> e));
    Map<ObjectName, List<String>> values = new HashMap<>();
    types.forEach((name, type) -> values.put(name, type.values()));
    for (Table table : state.tables()) {
      for (Column column : table.columns()) {
        UserDefinedTypes.nameOf(column.type())
            .ifPresent(
                type -> {
                  assertThat(types).as("%s after %s", column, change).containsKey(type);
                  assertThat(defaultOf(column))
                      .as("%s of %s after %s", column, table.name(), change)
                      .isSubsetOf(values.getOrDefault(type, List.of()));
                });
      }
    }
  }

  private static List<String> defaultOf(Column column) {
    if (column.defaultValue() == null) {
      return List.of();
    }
    String text = column.defaultValue().sql();
    return List.of(text.substring(1, text.indexOf("'::")));
  }

  private static boolean isAboutIndexes(TableChange change) {
    return change instanceof TableChange.AddIndex
        || change instanceof TableChange.DropIndex
        || change instanceof TableChange.AlterIndex
        || change instanceof TableChange.RenameIndex;
  }

  private List<ForeignKey> referringTo(ObjectName table) {
    return state.tables().stream()
        .filter(t -> !t.name().equals(table))
        .flatMap(t -> t.foreignKeys().stream())
        .filter(k -> k.referencedTable().equals(table))
        .toList();
  }

  private List<Object> readersOf(ObjectName table) {
    return state.objects().stream()
        .filter(
            o ->
                (o instanceof View v && v.dependencies().contains(table))
                    || (o instanceof Trigger t && t.table().equals(table)))
        .map(Object.class::cast)
        .toList();
  }

  private List<View> viewsOf(ObjectName table) {
    return state.objects().stream()
        .filter(View.class::isInstance)
        .map(View.class::cast)
        .filter(v -> v.dependencies().contains(table))
        .toList();
  }
}
