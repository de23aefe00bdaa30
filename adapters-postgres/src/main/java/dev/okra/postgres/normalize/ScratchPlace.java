package dev.okra.postgres.normalize;

import dev.okra.domain.change.Change;
import dev.okra.domain.change.TableChange;
import dev.okra.domain.plan.Plan;
import dev.okra.domain.plan.PlannedChange;
import dev.okra.domain.plan.Statement;
import dev.okra.domain.port.DatabaseException;
import dev.okra.domain.port.InspectionScope;
import dev.okra.domain.port.Row;
import dev.okra.domain.port.Session;
import dev.okra.domain.port.SqlWriter;
import dev.okra.domain.relational.DatabaseSchema;
import dev.okra.domain.relational.Index;
import dev.okra.domain.relational.ObjectName;
import dev.okra.domain.relational.SchemaObject;
import dev.okra.domain.relational.Table;
import dev.okra.postgres.inspect.PostgresInspector;
import dev.okra.postgres.inspect.SearchPath;
import dev.okra.postgres.type.Names;
import dev.okra.postgres.write.PostgresWriter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Schemas that live until the end of the open transaction. */
final class ScratchPlace {
  private static final String PLACE =
      "SELECT current_schema() AS home, current_setting('search_path') AS path";

  private final Session session;
  private final SqlWriter writer;
  private final String name;

  ScratchPlace(Session session) {
    this.session = session;
    this.writer = new PostgresWriter(session.capabilities());
    this.name =
        InspectionScope.OWN_PREFIX + "scratch_" + UUID.randomUUID().toString().replace("-", "");
  }

  /** The objects in the server's words, as far as they could be made. */
  DatabaseSchema ask(DatabaseSchema differing) {
    Row place = session.query(PLACE).get(0);
    Optional<String> home = place.optionalText("home");
    session.execute("CREATE SCHEMA " + Names.identifier(name));
    Map<String, String> schemas = scratchSchemas(differing);
    SearchPath.restore(session, Names.identifier(name) + ", " + place.text("path"));
    create(new ScratchForm(differing, schemas).creations(differing));
    SearchPath.set(session, Stream.concat(Stream.of(name), home.stream()).toList());
    Map<String, String> names = new HashMap<>();
    names.put(name, "");
    schemas.forEach((schema, scratch) -> names.put(scratch, schema));
    return new PostgresInspector().inspectScratch(session, names, home);
  }

  /**
   * A schema that is not there yet is made under its own name; another one has a scratch schema
   * stand for it.
   */
  private Map<String, String> scratchSchemas(DatabaseSchema differing) {
    Map<String, String> schemas = new HashMap<>();
    for (String schema : new TreeSet<>(names(differing).map(ObjectName::schema).toList())) {
      if (!schema.isEmpty()) {
        boolean there =
            !session
                .query("SELECT 1 AS found FROM pg_namespace WHERE nspname = ?", schema)
                .isEmpty();
        String scratch = there ? name + "_" + schemas.size() : schema;
        session.execute("CREATE SCHEMA " + Names.identifier(scratch));
        schemas.put(schema, scratch);
      }
    }
    return schemas;
  }

  private static Stream<ObjectName> names(DatabaseSchema schema) {
    return Stream.concat(
        schema.tables().stream().map(Table::name),
        Stream.of(schema.enums(), schema.domains(), schema.sequences(), schema.views())
            .flatMap(List::stream)
            .map(SchemaObject::name));
  }

  private void create(List<Change> changes) {
    List<Change> pieces = new ArrayList<>();
    createWhole(changes).forEach(change -> pieces.addAll(pieces(change)));
    createWhole(pieces);
  }

  /**
   * A table that cannot be made, made without its indexes first: the server may refuse only one of
   * those.
   */
  private static List<Change> pieces(Change change) {
    if (!(change instanceof Change.CreateTable create) || create.table().indexes().isEmpty()) {
      return List.of(change);
    }
    Table bare = create.table().withIndexes(List.of());
    List<Change> pieces = new ArrayList<>();
    pieces.add(new Change.CreateTable(bare));
    for (Index index : create.table().indexes()) {
      Table with = bare.withIndexes(List.of(index));
      pieces.add(new Change.AlterTable(bare, with, List.of(new TableChange.AddIndex(index))));
    }
    return pieces;
  }

  /**
   * Makes the objects; those that need others which come later are tried again. Returns those that
   * cannot be made.
   */
  private List<Change> createWhole(List<Change> changes) {
    List<Change> waiting = changes;
    int before;
    do {
      before = waiting.size();
      List<Change> failed = new ArrayList<>();
      for (Change change : waiting) {
        if (!tryOnce(change)) {
          failed.add(change);
        }
      }
      waiting = failed;
    } while (!waiting.isEmpty() && waiting.size() < before);
    return waiting;
  }

  private boolean tryOnce(Change change) {
    Plan plan = new Plan(List.of(new PlannedChange(change, List.of())));
    String sql =
        writer.write(plan).statements().stream()
            .map(Statement::sql)
            .collect(Collectors.joining(";\n"));
    try {
      session.execute("SAVEPOINT okra_object;\n" + sql + ";\nRELEASE SAVEPOINT okra_object");
      return true;
    } catch (DatabaseException e) {
      if (!isAboutTheObject(e)) {
        throw e;
      }
      session.execute("ROLLBACK TO SAVEPOINT okra_object");
      return false;
    }
  }

  /** SQLSTATE classes 22 (data), 42 (names, types, rules) and 0A (what the server cannot do). */
  private static boolean isAboutTheObject(DatabaseException failure) {
    String state = failure.sqlState().orElse("");
    return state.startsWith("22") || state.startsWith("42") || state.startsWith("0A");
  }
}
