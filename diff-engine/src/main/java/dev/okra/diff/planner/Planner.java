package dev.okra.diff.planner;

import dev.okra.diff.compare.TableTexts;
import dev.okra.diff.state.BoundRoutines;
import dev.okra.diff.state.ObjectKey;
import dev.okra.diff.state.ObjectKey.Kind;
import dev.okra.diff.text.SqlWords;
import dev.okra.domain.change.Change;
import dev.okra.domain.relational.Column;
import dev.okra.domain.relational.CustomObject;
import dev.okra.domain.relational.DatabaseSchema;
import dev.okra.domain.relational.Expression;
import dev.okra.domain.relational.ObjectName;
import dev.okra.domain.relational.SchemaObject;
import dev.okra.domain.relational.Table;
import dev.okra.domain.relational.View;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Orders everything that differs between two schemas: what others need comes first, and goes last.
 * The same input gives the same plan, in whatever order its objects come.
 */
public final class Planner {
  private final Goal goal;
  private final Comparison comparison;
  private final ObjectPlanner objects;
  private final TablePlanner tables;
  private final EnumPlanner enums;
  private final ChangedRoutines routines;
  private final SequencePlanner sequences;
  private final PlanBuilder plan;

  private Planner(Goal goal) {
    this.goal = goal;
    this.comparison = new Comparison(goal);
    this.objects = new ObjectPlanner(goal);
    this.enums = new EnumPlanner(comparison);
    this.routines =
        new ChangedRoutines(
            goal.current(),
            objects,
            comparison.enums(),
            comparison.dropped().stream().map(ObjectName::name).collect(Collectors.toSet()));
    this.tables = new TablePlanner(comparison, enums, routines);
    this.sequences = new SequencePlanner(comparison);
    this.plan = new PlanBuilder(goal);
  }

  /** The changes, in the order in which they have to be applied. */
  public static List<Change> plan(Goal goal) {
    Planner planner = new Planner(goal);
    planner.clearTheGround();
    planner.makeTypes();
    planner.makeTables();
    planner.dropTypes();
    planner.makeReaders();
    return planner.plan.changes();
  }

  /**
   * Takes away what stands in the way, drops what goes, renames what goes on under another name.
   */
  private void clearTheGround() {
    objects.make(plan, Kind.SCHEMA);
    objects.make(plan, Kind.EXTENSION);
    objects.drop(plan, Kind.CUSTOM, ObjectPlanner::isWatching);
    ReaderPlanner readers = new ReaderPlanner(comparison, objects, tables, routines);
    readers.drop(plan);
    objects.drop(plan, Kind.CUSTOM, Planner::isFreeOfTables);
    RenamePlanner renames = new RenamePlanner(goal);
    renames.renameTables(plan);
    renames.renameEnums(plan);
    renames.renameSequences(plan);
    tables.prepare(plan);
    readers.dropUsed(plan);
    sequences.partFromOwners(plan);
    objects.drop(plan, Kind.ROUTINE, neededByTables(goal.current()).negate());
    tables.drop(plan);
  }

  /** Makes what columns, defaults and checks use. */
  private void makeTypes() {
    sequences.create(plan);
    objects.make(plan, Kind.ENUM, o -> plan.state().object(ObjectKey.of(o)).isEmpty());
    enums.alterBeforeTables(plan);
    objects.make(plan, Kind.CUSTOM, ObjectPlanner::isForColumns);
    objects.make(plan, Kind.DOMAIN);
    objects.make(plan, Kind.ROUTINE, neededByTables(goal.desired()));
    objects.makeForExpressions(plan, namingRelations(goal.desired()).negate());
  }

  private static boolean isFreeOfTables(SchemaObject object) {
    return !ObjectPlanner.isForColumns(object) && !ObjectPlanner.isForExpressions(object);
  }

  private void makeTables() {
    tables.createAndAlter(plan);
    enums.alterAfterTables(plan);
    tables.finish(plan);
  }

  /** Drops what no column uses any more. */
  private void dropTypes() {
    objects.dropForExpressions(plan);
    objects.drop(plan, Kind.ROUTINE);
    objects.drop(plan, Kind.DOMAIN);
    objects.drop(plan, Kind.CUSTOM);
    objects.make(plan, Kind.ENUM);
    objects.drop(plan, Kind.ENUM);
    objects.drop(plan, Kind.SEQUENCE);
    objects.make(plan, Kind.SEQUENCE);
  }

  /** Makes what reads tables, and drops what may have held any of the rest. */
  private void makeReaders() {
    Predicate<SchemaObject> late =
        o -> ObjectPlanner.hangsOnRelations(o) || ObjectPlanner.isWatching(o);
    Predicate<SchemaObject> readingViews = BoundRoutines.readingViews(goal.desired());
    objects.make(plan, Kind.ROUTINE, readingViews.negate());
    objects.makeForExpressions(plan, o -> true);
    objects.make(plan, Kind.CUSTOM, late.negate());
    objects.makeViewsAnd(plan, readingViews);
    objects.make(plan, Kind.CUSTOM, ObjectPlanner::hangsOnRelations);
    objects.make(plan, Kind.TRIGGER);
    objects.make(plan, Kind.CUSTOM);
    objects.drop(plan, Kind.EXTENSION);
    objects.drop(plan, Kind.SCHEMA);
  }

  /** Whether an object names a table or view, as an operator between rows does. */
  private static Predicate<SchemaObject> namingRelations(DatabaseSchema schema) {
    if (schema.others().stream().noneMatch(ObjectPlanner::isForExpressions)) {
      return object -> false;
    }
    Set<String> names =
        Stream.concat(
                schema.tables().stream().map(Table::name), schema.views().stream().map(View::name))
            .map(ObjectName::name)
            .collect(Collectors.toSet());
    return object ->
        object instanceof CustomObject custom
            && SqlWords.of(custom.definition().sql()).mentionsAny(names);
  }

  /**
   * Whether the defaults, checks, indexes or generated columns of a schema's tables name an object,
   * or the operators and the like that these may use.
   */
  static Predicate<SchemaObject> neededByTables(DatabaseSchema schema) {
    if (schema.routines().isEmpty()) {
      return object -> false;
    }
    Set<String> names = new HashSet<>();
    schema.tables().stream()
        .flatMap(Planner::texts)
        .forEach(text -> names.addAll(SqlWords.of(text).names()));
    Predicate<SchemaObject> late = namingRelations(schema);
    schema.others().stream()
        .filter(o -> ObjectPlanner.isForExpressions(o) && !late.test(o))
        .forEach(o -> names.addAll(SqlWords.of(o.definition().sql()).names()));
    return object -> names.contains(SqlWords.folded(object.name().name()));
  }

  private static Stream<String> texts(Table table) {
    Stream<String> columns =
        table.columns().stream()
            .flatMap(c -> Stream.of(c.defaultValue(), expressionOf(c)))
            .filter(Objects::nonNull)
            .map(Expression::sql);
    return Stream.of(
            columns,
            table.constraints().flatMap(TableTexts::of),
            table.indexes().stream().flatMap(TableTexts::of))
        .flatMap(s -> s);
  }

  private static @Nullable Expression expressionOf(Column column) {
    Column.Generated generated = column.generated();
    return generated == null ? null : generated.expression();
  }
}
