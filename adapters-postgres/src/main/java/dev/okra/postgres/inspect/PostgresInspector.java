package dev.okra.postgres.inspect;

import dev.okra.domain.diagnostic.OkraException;
import dev.okra.domain.port.DatabaseErrorCode;
import dev.okra.domain.port.InspectionScope;
import dev.okra.domain.port.Row;
import dev.okra.domain.port.SchemaInspector;
import dev.okra.domain.port.Session;
import dev.okra.domain.relational.Column;
import dev.okra.domain.relational.DatabaseSchema;
import dev.okra.domain.relational.ObjectName;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Reads a database with one query for each kind of object. For the time of the inspection the
 * search path is the default schema alone, so that the server prints names in it without a schema
 * and all others with theirs.
 */
public final class PostgresInspector implements SchemaInspector {

  @Override
  public DatabaseSchema inspect(Session session, InspectionScope scope) {
    DatabaseSchema everything =
        read(
            session,
            scope,
            (queries, home) ->
                new CatalogSnapshot(queries, atHome(home), home, scope::leavesOut, true).read());
    return Exclusions.apply(everything, scope);
  }

  @Override
  public Map<ObjectName, List<Column>> viewColumns(Session session, InspectionScope scope) {
    return read(
        session, scope, (queries, home) -> new ViewColumnReader(atHome(home), scope).read(queries));
  }

  private static Place atHome(String schema) {
    return new Place(Map.of(schema, ""));
  }

  /** Reads the schemas in scope; the second argument is the default one. */
  private static <T> T read(
      Session session, InspectionScope scope, BiFunction<CatalogQueries, String, T> reading) {
    Row place = session.query(CatalogQueries.text("place")).get(0);
    String home = place.optionalText("schema").orElseThrow(() -> noSchema(place));
    List<String> schemas = schemas(session, scope, home);
    return withSearchPath(
        session,
        List.of(home),
        place.text("search_path"),
        () -> CatalogQueries.read(session, schemas, queries -> reading.apply(queries, home)));
  }

  private static List<String> schemas(Session session, InspectionScope scope, String home) {
    List<String> names = scope.schemas().isEmpty() ? List.of(home) : scope.schemas();
    return names.stream()
        .flatMap(
            name ->
                switch (name) {
                  case InspectionScope.DEFAULT_SCHEMA -> Stream.of(home);
                  case InspectionScope.EVERY_SCHEMA -> every(session);
                  default -> Stream.of(name);
                })
        .distinct()
        .toList();
  }

  private static Stream<String> every(Session session) {
    return session.query(CatalogQueries.text("every_schema")).stream().map(r -> r.text("name"));
  }

  /**
   * Reads scratch schemas inside the open transaction of a session, whose search path the caller
   * has set.
   *
   * @param names from the schemas to read to the names that the model has for them, empty for the
   *     default
   * @param home the default schema, whose names have no schema either; it is not read
   */
  public DatabaseSchema inspectScratch(
      Session session, Map<String, String> names, Optional<String> home) {
    Map<String, String> all = new HashMap<>(names);
    home.ifPresent(schema -> all.put(schema, ""));
    String first = session.query(CatalogQueries.text("place")).get(0).text("schema");
    return CatalogQueries.read(
        session,
        List.copyOf(names.keySet()),
        queries ->
            new CatalogSnapshot(queries, new Place(all), first, name -> false, false).read());
  }

  /**
   * Reads one schema as if it were the default one, inside the open transaction of a session.
   *
   * @param schema whose objects have no schema in the result; the search path is set to it
   */
  public DatabaseSchema inspectAsDefault(Session session, String schema, InspectionScope scope) {
    SearchPath.set(session, List.of(schema));
    DatabaseSchema everything =
        CatalogQueries.read(
            session,
            List.of(schema),
            queries ->
                new CatalogSnapshot(queries, atHome(schema), schema, scope::leavesOut, false)
                    .read());
    return Exclusions.apply(everything, scope);
  }

  private static <T> T withSearchPath(
      Session session, List<String> path, String before, Supplier<T> work) {
    boolean own = !session.inTransaction();
    if (own) {
      session.begin();
    }
    try {
      SearchPath.set(session, path);
      T result = work.get();
      if (!own) {
        SearchPath.restore(session, before);
      }
      return result;
    } finally {
      if (own) {
        session.rollback();
      }
    }
  }

  private static OkraException noSchema(Row place) {
    String path = place.text("search_path");
    return new OkraException(
        DatabaseErrorCode.UNREADABLE_SCHEMA,
        "no schema of the search path (" + path + ") exists",
        "create one of them with CREATE SCHEMA, or name another with ?schema=… in the database URL");
  }
}
