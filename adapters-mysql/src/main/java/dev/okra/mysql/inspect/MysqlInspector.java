package dev.okra.mysql.inspect;

import dev.okra.domain.diagnostic.OkraException;
import dev.okra.domain.port.Capability;
import dev.okra.domain.port.DatabaseErrorCode;
import dev.okra.domain.port.InspectionScope;
import dev.okra.domain.port.Row;
import dev.okra.domain.port.SchemaInspector;
import dev.okra.domain.port.Session;
import dev.okra.domain.relational.Column;
import dev.okra.domain.relational.CustomObject;
import dev.okra.domain.relational.DatabaseSchema;
import dev.okra.domain.relational.ObjectName;
import dev.okra.domain.relational.Routine;
import dev.okra.domain.relational.Table;
import dev.okra.domain.relational.Trigger;
import dev.okra.domain.relational.View;
import dev.okra.mysql.type.TypeText;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Reads a database from its information schema, in thirteen queries whatever the number of tables;
 * one more for the sequences of MariaDB, and one for each object that {@link CreateStatements} has
 * to be asked for.
 */
public final class MysqlInspector implements SchemaInspector {

  @Override
  public Map<ObjectName, List<Column>> viewColumns(Session session, InspectionScope scope) {
    Catalog catalog = Catalog.of(session.capabilities().server());
    Map<ObjectName, List<Column>> columns = new LinkedHashMap<>();
    for (Row row : new Queries(session, catalog).shared("view-columns")) {
      ObjectName view = ObjectName.of(row.text("view_name"));
      if (!scope.leavesOut(view.name())) {
        columns
            .computeIfAbsent(view, v -> new ArrayList<>())
            .add(
                Column.of(
                    row.text("name"),
                    TypeText.reported(row.text("column_type")),
                    row.text("nullable").equals("YES")));
      }
    }
    return columns;
  }

  @Override
  public DatabaseSchema inspect(Session session, InspectionScope scope) {
    refuseOtherSchemas(scope, session.url().database());
    return inspect(session, name -> !scope.leavesOut(name));
  }

  /**
   * Everything in the session's database whose name is included; also okra's own objects, such as a
   * normalizer's.
   */
  public DatabaseSchema inspect(Session session, Predicate<String> included) {
    Catalog catalog = Catalog.of(session.capabilities().server());
    Queries queries = new Queries(session, catalog);
    TableRows rows = TableRows.query(queries, session.capabilities().can(Capability.CHECKS));
    Set<String> relations = names(rows.tables().stream()).collect(Collectors.toSet());
    Qualifiers qualifiers = new Qualifiers(rows.database(), relations);
    CreateStatements createStatements = new CreateStatements(session);
    TableReader tables = new TableReader(catalog, rows, qualifiers, createStatements);
    String charset = rows.collation().replaceFirst("_.*", "");
    ProgramReader programs = new ProgramReader(catalog, createStatements, rows.definers(), charset);
    return DatabaseSchema.EMPTY
        .withTables(tables(tables, rows, included))
        .withViews(
            views(
                queries,
                rows,
                new ViewReader(qualifiers, rows.definers(), createStatements),
                included))
        .withSequences(SequenceReader.read(session, sequences(rows, included)))
        .withTriggers(triggers(queries, programs, included))
        .withRoutines(routines(queries, programs, included))
        .withOthers(events(queries, programs, included));
  }

  private static void refuseOtherSchemas(InspectionScope scope, String database) {
    Set<String> here =
        Set.of(database, InspectionScope.DEFAULT_SCHEMA, InspectionScope.EVERY_SCHEMA);
    if (!here.containsAll(scope.schemas())) {
      throw new OkraException(
          DatabaseErrorCode.UNSUPPORTED_CHANGE,
          "on MySQL and MariaDB okra looks at one database at a time",
          "leave the list of schemas out, and name the database in the URL");
    }
  }

  private static Stream<String> names(Stream<Row> rows) {
    return rows.map(r -> r.text("name"));
  }

  private static Stream<Row> inScope(List<Row> rows, Predicate<String> included) {
    return rows.stream()
        .filter(r -> included.test(r.text("name")))
        .sorted(Comparator.comparing(r -> r.text("name")));
  }

  private static List<Table> tables(
      TableReader reader, TableRows rows, Predicate<String> included) {
    Set<String> kinds = Set.of("BASE TABLE", "SYSTEM VERSIONED");
    return inScope(rows.tables(), included)
        .filter(r -> kinds.contains(r.text("kind")))
        .map(reader::read)
        .toList();
  }

  /** The comments of sequences, by name; empty for none. */
  private static Map<String, String> sequences(TableRows rows, Predicate<String> included) {
    Map<String, String> comments = new LinkedHashMap<>();
    inScope(rows.tables(), included)
        .filter(r -> r.text("kind").equals("SEQUENCE"))
        .forEach(r -> comments.put(r.text("name"), r.optionalText("comment").orElse("")));
    return comments;
  }

  private static List<View> views(
      Queries queries, TableRows rows, ViewReader reader, Predicate<String> included) {
    return inScope(queries.own("views"), included)
        .map(r -> reader.read(r, rows.columns(r.text("name"))))
        .toList();
  }

  private static List<Trigger> triggers(
      Queries queries, ProgramReader programs, Predicate<String> included) {
    List<Trigger> triggers = new ArrayList<>();
    Map<String, String> last = new HashMap<>();
    for (Row row : queries.shared("triggers")) {
      if (included.test(row.text("name")) && included.test(row.text("table_name"))) {
        String event = row.text("timing") + row.text("event") + row.text("table_name");
        triggers.add(programs.trigger(row, last.put(event, row.text("name"))));
      }
    }
    // Stable: the triggers of one table keep the order in which they fire.
    triggers.sort(Comparator.comparing(t -> t.table().name()));
    return List.copyOf(triggers);
  }

  private static List<Routine> routines(
      Queries queries, ProgramReader programs, Predicate<String> included) {
    // A function and a procedure may have the same name.
    Map<String, List<Row>> parameters =
        queries.shared("parameters").stream()
            .collect(Collectors.groupingBy(r -> r.text("kind") + " " + r.text("routine")));
    return inScope(queries.shared("routines"), included)
        .map(
            r ->
                programs.routine(
                    r, parameters.getOrDefault(r.text("kind") + " " + r.text("name"), List.of())))
        .toList();
  }

  private static List<CustomObject> events(
      Queries queries, ProgramReader programs, Predicate<String> included) {
    return inScope(queries.shared("events"), included).map(programs::event).toList();
  }
}
