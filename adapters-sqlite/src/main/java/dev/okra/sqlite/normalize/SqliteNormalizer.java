package dev.okra.sqlite.normalize;

import dev.okra.domain.change.Change;
import dev.okra.domain.plan.Plan;
import dev.okra.domain.plan.PlannedChange;
import dev.okra.domain.plan.Script;
import dev.okra.domain.plan.Statement;
import dev.okra.domain.port.DatabaseUrl;
import dev.okra.domain.port.InspectionScope;
import dev.okra.domain.port.Normalizer;
import dev.okra.domain.port.Session;
import dev.okra.domain.relational.DatabaseSchema;
import dev.okra.domain.relational.ObjectName;
import dev.okra.domain.relational.SchemaObject;
import dev.okra.domain.relational.Table;
import dev.okra.domain.relational.Trigger;
import dev.okra.domain.relational.View;
import dev.okra.sqlite.execute.SqliteConnector;
import dev.okra.sqlite.inspect.SqliteInspector;
import dev.okra.sqlite.type.ExpressionText;
import dev.okra.sqlite.type.SqliteNames;
import dev.okra.sqlite.write.SqliteSqlWriter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Makes what differs in a database in memory, and reads it from there: so SQLite itself says
 * whether it takes each definition, before any file is touched. SQLite keeps the texts of views and
 * triggers as they are typed; one that says the same as what is there, in another spelling, is
 * taken for it.
 */
public final class SqliteNormalizer implements Normalizer {
  private static final DatabaseUrl IN_MEMORY = DatabaseUrl.parse("sqlite::memory:");

  @Override
  public DatabaseSchema normalize(Session session, DatabaseSchema desired, DatabaseSchema current) {
    List<Table> tables = others(desired.tables(), current.tables(), Table::name);
    List<View> views = others(desired.views(), current.views(), View::name);
    List<Trigger> triggers = others(desired.triggers(), current.triggers(), Trigger::name);
    if (tables.isEmpty() && views.isEmpty() && triggers.isEmpty()) {
      return desired;
    }
    DatabaseSchema asked =
        DatabaseSchema.EMPTY
            .withTables(withOwners(tables, triggers, desired))
            .withViews(withOwners(views, triggers, desired.views()))
            .withTriggers(triggers);
    DatabaseSchema answered = ask(asked, desired);
    Set<String> names = names(desired);
    return desired
        .withTables(replaced(desired.tables(), answered.tables(), Table::name))
        .withViews(
            respelled(
                replaced(desired.views(), answered.views(), View::name),
                current.views(),
                View::name,
                (a, b) -> sameView(a, b, names)))
        .withTriggers(
            respelled(
                replaced(desired.triggers(), answered.triggers(), Trigger::name),
                current.triggers(),
                Trigger::name,
                (a, b) -> sameTrigger(a, b, names)));
  }

  /** Those of the first that are not among the second. */
  private static <T> List<T> others(
      List<T> desired, List<T> current, Function<T, ObjectName> name) {
    Map<ObjectName, T> known = byName(current, name);
    return desired.stream().filter(d -> !d.equals(known.get(name.apply(d)))).toList();
  }

  /** A trigger can only be made on something. */
  private static List<Table> withOwners(
      List<Table> tables, List<Trigger> triggers, DatabaseSchema desired) {
    Set<ObjectName> owners = triggers.stream().map(Trigger::table).collect(Collectors.toSet());
    Set<ObjectName> asked = tables.stream().map(Table::name).collect(Collectors.toSet());
    return desired.tables().stream()
        .filter(t -> asked.contains(t.name()) || owners.contains(t.name()))
        .toList();
  }

  private static List<View> withOwners(
      List<View> views, List<Trigger> triggers, List<View> desired) {
    Set<ObjectName> owners = triggers.stream().map(Trigger::table).collect(Collectors.toSet());
    Set<ObjectName> asked = views.stream().map(View::name).collect(Collectors.toSet());
    return desired.stream()
        .filter(v -> asked.contains(v.name()) || owners.contains(v.name()))
        .toList();
  }

  private static DatabaseSchema ask(DatabaseSchema asked, DatabaseSchema desired) {
    List<Change> changes = new ArrayList<>();
    asked.tables().forEach(t -> changes.add(new Change.CreateTable(t)));
    Stream.<SchemaObject>concat(asked.views().stream(), asked.triggers().stream())
        .forEach(o -> changes.add(new Change.CreateObject(o)));
    Plan plan = new Plan(changes.stream().map(c -> new PlannedChange(c, List.of())).toList());
    Script script = new SqliteSqlWriter().write(plan);
    List<String> elsewhere =
        Stream.concat(
                desired.tables().stream().map(Table::name),
                desired.views().stream().map(View::name))
            .map(ObjectName::name)
            .toList();
    try (Session memory = SqliteConnector.connect(IN_MEMORY)) {
      script.statements().stream().map(Statement::sql).forEach(memory::execute);
      return new SqliteInspector().inspect(memory, InspectionScope.DEFAULT, elsewhere);
    }
  }

  /** The first, with those of the second in the place of what has their name. */
  private static <T> List<T> replaced(
      List<T> desired, List<T> answered, Function<T, ObjectName> name) {
    Map<ObjectName, T> answers = byName(answered, name);
    return desired.stream().map(d -> answers.getOrDefault(name.apply(d), d)).toList();
  }

  private static <T> List<T> respelled(
      List<T> desired, List<T> current, Function<T, ObjectName> name, BiPredicate<T, T> same) {
    Map<ObjectName, T> known = byName(current, name);
    List<T> result = new ArrayList<>();
    for (T object : desired) {
      T there = known.get(name.apply(object));
      result.add(there != null && same.test(object, there) ? there : object);
    }
    return result;
  }

  private static boolean sameView(View one, View other, Set<String> names) {
    return one.columns().equals(other.columns())
        && same(one.query().sql(), other.query().sql(), names);
  }

  private static boolean sameTrigger(Trigger one, Trigger other, Set<String> names) {
    Trigger otherAction =
        new Trigger(
            other.name(),
            other.table(),
            other.timing(),
            other.events(),
            other.updateColumns(),
            other.forEachRow(),
            other.when(),
            one.action(),
            other.comment());
    return one.equals(otherAction) && same(one.action().sql(), other.action().sql(), names);
  }

  private static boolean same(String one, String other, Set<String> names) {
    return ExpressionText.canonical(one, names).equals(ExpressionText.canonical(other, names));
  }

  private static Set<String> names(DatabaseSchema schema) {
    Set<String> names = new HashSet<>();
    for (Table table : schema.tables()) {
      names.add(SqliteNames.key(table.name().name()));
      table.columns().forEach(c -> names.add(SqliteNames.key(c.name())));
    }
    schema.views().forEach(v -> names.add(SqliteNames.key(v.name().name())));
    return names;
  }

  private static <T> Map<ObjectName, T> byName(List<T> objects, Function<T, ObjectName> name) {
    Map<ObjectName, T> result = new HashMap<>();
    objects.forEach(o -> result.put(name.apply(o), o));
    return result;
  }
}
