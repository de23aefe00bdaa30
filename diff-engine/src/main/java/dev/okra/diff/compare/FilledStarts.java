package dev.okra.diff.compare;

import dev.okra.domain.relational.CustomObject;
import dev.okra.domain.relational.DatabaseSchema;
import dev.okra.domain.relational.Expression;
import dev.okra.domain.relational.ObjectName;
import dev.okra.domain.relational.Partitioning;
import dev.okra.domain.relational.Table;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * Events and histories that begin when they are made, since nobody says when: MySQL and MariaDB
 * keep the moment as if somebody had. Inspectors leave it out of the text, and tell it in the
 * attribute {@value #STARTS}. Who asks for no start is content with any; who asks for the one that
 * the server filled in has it.
 */
public final class FilledStarts {
  private static final String STARTS = "starts";
  private static final Pattern CLAUSE = Pattern.compile(" STARTS (?:TIMESTAMP)?'[^']*'");

  private FilledStarts() {}

  /** A desired schema with the starts of the current one, where it asks for no others. */
  public static DatabaseSchema of(DatabaseSchema desired, DatabaseSchema current) {
    DatabaseSchema schema = desired;
    if (Stated.areIn(desired.others(), FilledStarts::stated)
        || Stated.areIn(current.others(), FilledStarts::stated)) {
      Map<ObjectName, CustomObject> events = events(current);
      schema = schema.withOthers(desired.others().stream().map(o -> event(o, events)).toList());
    }
    if (Stated.areIn(desired.tables(), FilledStarts::stated)
        || Stated.areIn(current.tables(), FilledStarts::stated)) {
      Map<ObjectName, Table> tables = new HashMap<>();
      current.tables().forEach(t -> tables.put(t.name(), t));
      schema = schema.withTables(desired.tables().stream().map(t -> table(t, tables)).toList());
    }
    return schema;
  }

  private static Map<ObjectName, CustomObject> events(DatabaseSchema schema) {
    Map<ObjectName, CustomObject> events = new HashMap<>();
    schema.others().stream()
        .filter(o -> o.kind().equals("EVENT"))
        .forEach(o -> events.put(o.name(), o));
    return events;
  }

  private static CustomObject event(CustomObject object, Map<ObjectName, CustomObject> current) {
    CustomObject before = object.kind().equals("EVENT") ? current.get(object.name()) : null;
    if (before == null) {
      return object;
    }
    Stated stated = stated(object).after(stated(before));
    return new CustomObject(
        object.kind(),
        object.name(),
        object.identity(),
        new Expression(stated.text()),
        stated.start().isEmpty()
            ? object.attributes().without(STARTS)
            : object.attributes().with(STARTS, stated.start()));
  }

  private static Stated stated(CustomObject object) {
    return new Stated(object.definition().sql(), object.attributes().value(STARTS).orElse(""));
  }

  private static Table table(Table table, Map<ObjectName, Table> current) {
    Table before = current.get(table.name());
    Partitioning split = table.partitioning();
    if (before == null || split == null || split.scheme() == null) {
      return table;
    }
    Stated stated = stated(table).after(stated(before));
    return table
        .withPartitioning(
            new Partitioning(
                new Expression(stated.text()), split.parent(), split.bound(), split.partitions()))
        .withAttributes(
            stated.start().isEmpty()
                ? table.attributes().without(STARTS)
                : table.attributes().with(STARTS, stated.start()));
  }

  private static Stated stated(Table table) {
    String scheme =
        Optional.ofNullable(table.partitioning())
            .map(Partitioning::scheme)
            .map(Expression::sql)
            .orElse("");
    return new Stated(scheme, table.attributes().value(STARTS).orElse(""));
  }

  /**
   * A text, and the clause that the server has added to it.
   *
   * @param start such as {@code STARTS '2026-01-01 00:00:00'}, or empty
   */
  private record Stated(String text, String start) {

    static <T> boolean areIn(List<T> objects, Function<T, Stated> stated) {
      return objects.stream().anyMatch(o -> !stated.apply(o).start().isEmpty());
    }

    /** This one in the words of what is there, where both mean the same. */
    Stated after(Stated current) {
      boolean anyStart =
          !start.isEmpty() && text.equals(CLAUSE.matcher(current.text).replaceFirst(""));
      boolean sameStart =
          !current.start.isEmpty() && text.replace(" " + current.start, "").equals(current.text);
      return anyStart || sameStart ? current : this;
    }
  }
}
