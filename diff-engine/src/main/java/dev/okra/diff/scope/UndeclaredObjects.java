package dev.okra.diff.scope;

import dev.okra.diff.rename.FollowedObjects;
import dev.okra.diff.rename.ResolvedRenames;
import dev.okra.diff.state.ColumnFollower;
import dev.okra.diff.state.ObjectKey;
import dev.okra.diff.state.Readers;
import dev.okra.diff.text.SqlWords;
import dev.okra.domain.change.Change;
import dev.okra.domain.mapping.Declarable;
import dev.okra.domain.mapping.KeyOrigins;
import dev.okra.domain.mapping.PhysicalNames;
import dev.okra.domain.relational.ColumnName;
import dev.okra.domain.relational.CustomObject;
import dev.okra.domain.relational.DatabaseSchema;
import dev.okra.domain.relational.ForeignKey;
import dev.okra.domain.relational.ObjectName;
import dev.okra.domain.relational.Partitioning;
import dev.okra.domain.relational.SchemaObject;
import dev.okra.domain.relational.Sequence;
import dev.okra.domain.relational.Table;
import dev.okra.domain.relational.Trigger;
import dev.okra.domain.relational.View;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Adds to a desired schema what its language cannot declare and the database has, so that a
 * comparison leaves it as it is. It never adds what okra made itself, nor what cannot outlive a
 * table that goes.
 */
public final class UndeclaredObjects {
  /** The prefix of the routines and triggers that okra makes. */
  public static final String MADE_BY_OKRA = "okra_";

  private final DatabaseSchema current;
  private final Readers readers;
  private final DatabaseSchema desired;
  private final ResolvedRenames renames;
  private final PhysicalNames names;
  private final Map<ObjectName, Table> tables = new HashMap<>();
  private final Map<ObjectName, List<ColumnName>> sequenceOwners;
  private final Set<ObjectName> undeclarable;
  private final Set<ObjectName> staying;
  private final Map<ObjectName, Set<ForeignKey>> undeclarableKeys;
  private final Set<ObjectName> goingTables;
  private final Set<String> goingNames;

  private UndeclaredObjects(
      DatabaseSchema current,
      Readers readers,
      DatabaseSchema desired,
      ResolvedRenames renames,
      PhysicalNames names) {
    this.current = current;
    this.names = names;
    this.readers = readers;
    this.desired = desired;
    this.renames = renames;
    desired.tables().forEach(t -> tables.put(t.name(), t));
    this.sequenceOwners =
        current.sequences().stream()
            .map(Sequence::owner)
            .flatMap(o -> Optional.ofNullable(o).stream())
            .collect(Collectors.groupingBy(ColumnName::table));
    this.undeclarable =
        Declarable.obstacles(current, t -> tables.containsKey(renames.table(t))).keySet();
    this.staying = new HashSet<>(tables.keySet());
    current.views().forEach(v -> staying.add(v.name()));
    current.tables().stream().filter(this::cannotBeDeclared).forEach(t -> staying.add(t.name()));
    this.goingTables =
        current.tables().stream()
            .filter(t -> !staying.contains(renames.table(t.name())) && !isPartitionThatStays(t))
            .map(Table::name)
            .collect(Collectors.toSet());
    this.undeclarableKeys = undeclarableKeys();
    this.goingNames =
        goingTables.stream().map(n -> SqlWords.folded(n.name())).collect(Collectors.toSet());
  }

  /**
   * The desired schema with what stays because nobody can declare it.
   *
   * @param readers who reads what in the current one
   * @param names the names that okra gives what has none
   */
  public static DatabaseSchema addTo(
      DatabaseSchema desired,
      DatabaseSchema current,
      Readers readers,
      ResolvedRenames renames,
      PhysicalNames names) {
    return current.equals(DatabaseSchema.EMPTY)
        ? desired
        : new UndeclaredObjects(current, readers, desired, renames, names).complete();
  }

  /**
   * The views that nobody declared and that go nevertheless.
   *
   * @param complete what {@link #addTo} made of the desired schema
   */
  public static Set<ObjectKey> viewsLeftOut(DatabaseSchema complete, DatabaseSchema current) {
    Set<ObjectKey> left = current.views().stream().map(ObjectKey::of).collect(Collectors.toSet());
    complete.views().forEach(v -> left.remove(ObjectKey.of(v)));
    return left;
  }

  /**
   * What has to be done before all else: indexes of views that keep their rows go with a column.
   *
   * @param complete what {@link #addTo} made of the desired schema
   */
  public static List<Change> indexesLeftOut(DatabaseSchema complete, DatabaseSchema current) {
    return UndeclaredViewParts.withoutLostIndexes(current, complete);
  }

  private DatabaseSchema complete() {
    FollowedObjects followed = new FollowedObjects(renames);
    List<Trigger> triggers = current.triggers().stream().map(followed::trigger).toList();
    List<Sequence> sequences = current.sequences().stream().map(followed::sequence).toList();
    return desired
        // No language describes a schema: one that is there keeps its comment.
        .withSchemas(with(current.schemas(), desired.schemas(), o -> true))
        .withExtensions(with(desired.extensions(), current.extensions(), o -> true))
        .withDomains(with(desired.domains(), current.domains(), o -> true))
        .withSequences(with(desired.sequences(), sequences, this::outlivesItsOwner))
        .withViews(with(declaredViews(), current.views(), viewsThatStay()))
        .withRoutines(with(desired.routines(), current.routines(), o -> !isMadeByOkra(o)))
        .withTriggers(with(desired.triggers(), triggers, this::keepsTrigger))
        .withOthers(with(desired.others(), current.others(), this::outlivesItsTable))
        .withTables(tables());
  }

  /** No schema says with whose rights a view is read, or which indexes it has: that stays. */
  private List<View> declaredViews() {
    Map<ObjectName, View> present = new HashMap<>();
    current.views().forEach(v -> present.put(v.name(), v));
    return desired.views().stream().map(v -> completed(v, present.get(v.name()))).toList();
  }

  private static View completed(View view, @Nullable View before) {
    return before == null ? view : UndeclaredViewParts.addTo(view, before);
  }

  private static <O extends SchemaObject> List<O> with(
      List<O> declared, List<O> present, Predicate<O> stays) {
    Set<ObjectKey> keys = declared.stream().map(ObjectKey::of).collect(Collectors.toSet());
    List<O> all = new ArrayList<>(declared);
    present.stream()
        .filter(o -> !keys.contains(ObjectKey.of(o)) && stays.test(o))
        .forEach(all::add);
    return all;
  }

  private static boolean isMadeByOkra(SchemaObject object) {
    return object.name().name().startsWith(MADE_BY_OKRA);
  }

  private boolean keepsTrigger(Trigger trigger) {
    return !isMadeByOkra(trigger) && stays(trigger.table());
  }

  /** Whether a table or view stays, by the name that it is to have. */
  private boolean stays(ObjectName name) {
    return staying.contains(name) || !goingTables.contains(name);
  }

  /** A view goes with a table that it reads, and with a view that does. */
  private Predicate<View> viewsThatStay() {
    Set<ObjectKey> declared =
        desired.views().stream().map(ObjectKey::of).collect(Collectors.toSet());
    Deque<ObjectName> gone = new ArrayDeque<>(goingTables);
    Set<ObjectKey> going = new HashSet<>();
    while (!gone.isEmpty()) {
      for (View view : readers.viewsOf(gone.remove())) {
        ObjectKey key = ObjectKey.of(view);
        if (!declared.contains(key) && going.add(key)) {
          gone.add(view.name());
        }
      }
    }
    return view -> !going.contains(ObjectKey.of(view));
  }

  private boolean outlivesItsOwner(Sequence sequence) {
    ColumnName owner = sequence.owner();
    if (owner == null) {
      return true;
    }
    Table table = tables.get(owner.table());
    return table == null ? stays(owner.table()) : table.column(owner.column()).isPresent();
  }

  /**
   * A policy, for one, goes with its table, which stands in what identifies it; what belongs to no
   * table may be called the same.
   */
  private boolean outlivesItsTable(CustomObject object) {
    Set<String> names = new HashSet<>(SqlWords.of(object.identity()).names());
    if (!SqlWords.of(object.identity()).mentions("on")) {
      names.remove(SqlWords.folded(object.name().name()));
    }
    return Collections.disjoint(names, goingNames);
  }

  private List<Table> tables() {
    Map<ObjectName, Table> before = new HashMap<>();
    current.tables().forEach(t -> before.put(renames.table(t.name()), t));
    List<Table> all = new ArrayList<>();
    for (Table table : desired.tables()) {
      Table present = before.get(table.name());
      all.add(present == null ? table : completed(table, present));
    }
    current.tables().stream()
        .filter(t -> isPartitionThatStays(t) || cannotBeDeclared(t))
        .forEach(all::add);
    return all;
  }

  private Table completed(Table table, Table before) {
    ColumnFollower follower = new ColumnFollower(before.name(), renames.columnsOf(table.name()));
    Set<String> owners =
        sequenceOwners.getOrDefault(before.name(), List.of()).stream()
            .map(o -> follower.column(o.column()))
            .collect(Collectors.toSet());
    Table complete = UndeclaredParts.addTo(table, follower.table(before), owners);
    return new UndeclaredConstraints(
            table,
            before,
            names,
            renames,
            this::desiredTable,
            goingTables::contains,
            undeclarableKeys.getOrDefault(before.name(), Set.of()))
        .addTo(complete);
  }

  /** The model's table that a table becomes, by the name that it has now. */
  private @Nullable Table desiredTable(ObjectName name) {
    return tables.get(renames.table(name));
  }

  /** The foreign keys of the tables that models stand for which no relation can have. */
  private Map<ObjectName, Set<ForeignKey>> undeclarableKeys() {
    KeyOrigins origins = new KeyOrigins();
    Map<ObjectName, Set<ForeignKey>> keys = new HashMap<>();
    for (Table table : current.tables()) {
      if (desiredTable(table.name()) != null) {
        for (ForeignKey key : table.foreignKeys()) {
          if (origins.obstacle(key, table, desiredTable(key.referencedTable())).isPresent()) {
            keys.computeIfAbsent(table.name(), t -> new HashSet<>()).add(key);
          }
        }
      }
    }
    return keys;
  }

  /** A table that no model can stand for was made by somebody else. */
  private boolean cannotBeDeclared(Table table) {
    boolean declared = tables.containsKey(renames.table(table.name()));
    return !declared && parent(table).isEmpty() && undeclarable.contains(table.name());
  }

  /** A partition stays with the table that is split, however often it is. */
  private boolean isPartitionThatStays(Table table) {
    Optional<ObjectName> parent = parent(table);
    if (parent.isEmpty() || staying.contains(renames.table(table.name()))) {
      return false;
    }
    ObjectName root = parent.get();
    while (parent.isPresent()) {
      root = parent.get();
      parent = current.table(root).flatMap(UndeclaredObjects::parent);
    }
    return staying.contains(renames.table(root)) || current.table(root).isEmpty();
  }

  private static Optional<ObjectName> parent(Table table) {
    return Optional.ofNullable(table.partitioning()).map(Partitioning::parent);
  }
}
