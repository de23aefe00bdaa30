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
import dev.okra.domain.relational.Trigger;
import dev.okra.mysql.inspect.CreateStatements.Wanted;
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
 * Reads a database in twelve queries whatever the number of its tables and other objects: from its
 * information schema, and with one batch of SHOW CREATE statements for what stands nowhere else
 * (see {@link CreateStatements}); one more for the sequences of MariaDB.
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
    ObjectRows objects = ObjectRows.query(queries, catalog, included);
    List<Row> tables = inScope(rows.tables(), included).filter(MysqlInspector::isTable).toList();
    List<Wanted> wanted = new ArrayList<>(objects.wanted());
    names(tables.stream()).forEach(t -> wanted.add(new Wanted("TABLE", t)));
    CreateStatements shown = CreateStatements.read(session, rows.database(), wanted);
    Set<String> relations = names(rows.tables().stream()).collect(Collectors.toSet());
    Qualifiers qualifiers = new Qualifiers(rows.database(), relations);
    TableReader reader = new TableReader(catalog, rows, qualifiers, shown);
    ProgramReader programs = new ProgramReader(catalog, shown, rows);
    ViewReader views = new ViewReader(qualifiers, rows, shown);
    return DatabaseSchema.EMPTY
        .withTables(HistoryStarts.apart(tables.stream().map(reader::read).toList(), queries))
        .withViews(sorted(objects.views()).map(views::read).toList())
        .withSequences(SequenceReader.read(session, sequences(rows, included)))
        .withTriggers(triggers(objects, programs))
        .withRoutines(routines(objects, programs))
        .withOthers(others(objects, programs));
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
    return sorted(rows).filter(r -> included.test(r.text("name")));
  }

  private static Stream<Row> sorted(List<Row> rows) {
    return rows.stream().sorted(Comparator.comparing(r -> r.text("name")));
  }

  private static boolean isTable(Row row) {
    return Set.of("BASE TABLE", "SYSTEM VERSIONED").contains(row.text("kind"));
  }

  /** The rows of sequences, by name. */
  private static Map<String, Row> sequences(TableRows rows, Predicate<String> included) {
    Map<String, Row> sequences = new LinkedHashMap<>();
    inScope(rows.tables(), included)
        .filter(r -> r.text("kind").equals("SEQUENCE"))
        .forEach(r -> sequences.put(r.text("name"), r));
    return sequences;
  }

  private static List<Trigger> triggers(ObjectRows objects, ProgramReader programs) {
    List<Trigger> triggers = new ArrayList<>();
    Map<String, String> last = new HashMap<>();
    for (Row row : objects.triggers()) {
      String event = row.text("timing") + row.text("event") + row.text("table_name");
      triggers.add(programs.trigger(row, last.put(event, row.text("name"))));
    }
    // Stable: the triggers of one table keep the order in which they fire.
    triggers.sort(Comparator.comparing(t -> t.table().name()));
    return List.copyOf(triggers);
  }

  private static List<Routine> routines(ObjectRows objects, ProgramReader programs) {
    return sorted(objects.routines())
        .filter(r -> !ObjectRows.isPackage(r))
        .map(
            r ->
                programs.routine(
                    r,
                    objects
                        .parameters()
                        .getOrDefault(r.text("kind") + " " + r.text("name"), List.of())))
        .toList();
  }

  private static List<CustomObject> others(ObjectRows objects, ProgramReader programs) {
    Map<String, Row> bodies =
        objects.routines().stream()
            .filter(r -> r.text("kind").equals("PACKAGE BODY"))
            .collect(Collectors.toMap(r -> r.text("name"), r -> r));
    return Stream.concat(
            sorted(objects.events()).map(programs::event),
            sorted(objects.routines())
                .filter(r -> r.text("kind").equals("PACKAGE"))
                .map(r -> programs.codePackage(r, bodies.get(r.text("name")))))
        .toList();
  }
}
