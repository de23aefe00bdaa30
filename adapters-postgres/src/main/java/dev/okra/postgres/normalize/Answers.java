package dev.okra.postgres.normalize;

import dev.okra.domain.relational.Check;
import dev.okra.domain.relational.Column;
import dev.okra.domain.relational.DatabaseSchema;
import dev.okra.domain.relational.Domain;
import dev.okra.domain.relational.Index;
import dev.okra.domain.relational.ObjectName;
import dev.okra.domain.relational.Partitioning;
import dev.okra.domain.relational.Routine;
import dev.okra.domain.relational.SchemaObject;
import dev.okra.domain.relational.Table;
import dev.okra.domain.relational.Trigger;
import dev.okra.domain.relational.View;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Puts the server's words into desired objects; what it was not asked stays. */
final class Answers {
  private final Map<ObjectName, Table> tables;
  private final Map<ObjectName, View> views;
  private final Map<ObjectName, Domain> domains;
  private final Map<List<Object>, Routine> routines;
  private final Map<List<Object>, Trigger> triggers;

  Answers(DatabaseSchema scratch) {
    this.tables = byKey(scratch.tables(), Table::name);
    this.views = byKey(scratch.views(), View::name);
    this.domains = byKey(scratch.domains(), Domain::name);
    this.routines = byKey(scratch.routines(), Answers::key);
    this.triggers = byKey(scratch.triggers(), Answers::key);
  }

  DatabaseSchema applyTo(DatabaseSchema desired) {
    return desired
        .withTables(desired.tables().stream().map(this::table).toList())
        .withViews(desired.views().stream().map(this::view).toList())
        .withDomains(desired.domains().stream().map(this::domain).toList())
        .withRoutines(desired.routines().stream().map(this::routine).toList())
        .withTriggers(desired.triggers().stream().map(this::trigger).toList());
  }

  private Table table(Table table) {
    Table answer = tables.get(table.name());
    if (answer == null) {
      return table;
    }
    return new Table(
        table.name(),
        table.columns().stream().map(c -> column(c, answer)).toList(),
        table.primaryKey(),
        table.uniqueConstraints(),
        table.foreignKeys(),
        checks(table.checks(), answer.checks()),
        answer.exclusions(),
        indexes(table.indexes(), answer.indexes()),
        partitioning(table.partitioning(), answer.partitioning()),
        table.comment(),
        table.attributes());
  }

  private static Column column(Column column, Table answer) {
    return answer
        .column(column.name())
        .map(a -> a.withComment(column.comment()).withAttributes(column.attributes()))
        .orElse(column);
  }

  /** In the same order: checks without a name have got one. */
  private static List<Check> checks(List<Check> desired, List<Check> answers) {
    return desired.size() == answers.size() && names(desired).equals(names(answers))
        ? answers
        : desired.stream().map(c -> check(c, answers)).toList();
  }

  private static List<String> names(List<Check> checks) {
    return checks.stream().map(c -> String.valueOf(c.name())).toList();
  }

  private static Check check(Check check, List<Check> answers) {
    return answers.stream()
        .filter(a -> a.name() != null && a.name().equals(check.name()))
        .findFirst()
        .orElse(check);
  }

  private static List<Index> indexes(List<Index> desired, List<Index> answers) {
    Map<String, Index> byName = byKey(answers, Index::name);
    return desired.stream()
        .map(index -> index(index, byName.getOrDefault(index.name(), index)))
        .toList();
  }

  private static Index index(Index desired, Index answer) {
    return new Index(
        desired.name(),
        answer.parts(),
        answer.unique(),
        answer.method(),
        answer.include(),
        answer.where(),
        answer.nullsDistinct(),
        desired.valid(),
        desired.comment(),
        desired.attributes());
  }

  private static @Nullable Partitioning partitioning(
      @Nullable Partitioning desired, @Nullable Partitioning answer) {
    return desired == null || answer == null
        ? desired
        : new Partitioning(
            answer.scheme(), desired.parent(), desired.bound(), desired.partitions());
  }

  private View view(View view) {
    View answer = views.get(view.name());
    if (answer == null) {
      return view;
    }
    return new View(
        view.name(),
        answer.columns(),
        answer.query(),
        view.materialized(),
        indexes(view.indexes(), answer.indexes()),
        answer.dependencies(),
        view.comment(),
        view.attributes());
  }

  private Domain domain(Domain domain) {
    Domain answer = domains.get(domain.name());
    return answer == null
        ? domain
        : new Domain(
            domain.name(),
            answer.type(),
            answer.nullable(),
            answer.defaultValue(),
            answer.collation(),
            answer.checks(),
            domain.comment());
  }

  private Routine routine(Routine routine) {
    Routine answer = routines.get(key(routine));
    return answer == null
        ? routine
        : new Routine(
            answer.kind(),
            routine.name(),
            answer.signature(),
            answer.definition(),
            routine.comment());
  }

  private Trigger trigger(Trigger trigger) {
    Trigger answer = triggers.get(key(trigger));
    return answer == null
        ? trigger
        : new Trigger(
            trigger.name(),
            trigger.table(),
            answer.timing(),
            answer.events(),
            answer.updateColumns(),
            answer.forEachRow(),
            answer.when(),
            answer.action(),
            trigger.comment());
  }

  private static List<Object> key(SchemaObject object) {
    if (object instanceof Trigger trigger) {
      return List.of(trigger.table(), trigger.name());
    }
    return object instanceof Routine routine
        ? List.of(routine.name(), routine.signature())
        : List.of(object.name());
  }

  private static <K, T> Map<K, T> byKey(List<T> objects, Function<T, K> key) {
    return objects.stream()
        .collect(Collectors.toMap(key, Function.identity(), (first, second) -> first));
  }
}
