package dev.okra.sqlite.inspect;

import dev.okra.domain.port.InspectionScope;
import dev.okra.domain.port.Row;
import dev.okra.domain.port.SchemaInspector;
import dev.okra.domain.port.Session;
import dev.okra.domain.relational.Column;
import dev.okra.domain.relational.DatabaseSchema;
import dev.okra.domain.relational.ObjectName;
import dev.okra.jdbc.session.QueryText;
import dev.okra.sqlite.type.SqliteNames;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Reads the main schema of an SQLite database with one query; everything comes in the order of its
 * names.
 */
public final class SqliteInspector implements SchemaInspector {
  private static final String SCHEMA = QueryText.load(SqliteInspector.class, "schema.sql");

  @Override
  public DatabaseSchema inspect(Session session, InspectionScope scope) {
    return inspect(session, scope, List.of());
  }

  @Override
  public Map<ObjectName, List<Column>> viewColumns(Session session, InspectionScope scope) {
    return ViewColumns.read(session, scope);
  }

  /**
   * As {@link #inspect(Session, InspectionScope)}.
   *
   * @param elsewhere names of tables and views that are not here, and that views may read all the
   *     same
   */
  public DatabaseSchema inspect(Session session, InspectionScope scope, List<String> elsewhere) {
    Map<Boolean, List<Row>> rows =
        session.query(SCHEMA).stream()
            .collect(Collectors.partitioningBy(r -> r.text("kind").equals("column")));
    List<StoredObject> objects = rows(rows, false).stream().map(StoredObject::of).toList();
    Set<String> relations = new HashSet<>(elsewhere);
    objects.stream().filter(StoredObject::isRelation).forEach(o -> relations.add(o.name()));
    Set<String> shadows = new HashSet<>();
    objects.stream().filter(StoredObject::isShadowTable).forEach(o -> shadows.add(o.key()));
    DatabaseSchema schema =
        new SchemaAssembler(
                objects,
                new RelationNames(relations),
                name -> scope.leavesOut(name) || shadows.contains(SqliteNames.key(name)))
            .assemble();
    PragmaConfirmation confirmation = new PragmaConfirmation(rows(rows, true));
    schema.tables().forEach(confirmation::confirm);
    return schema;
  }

  private static List<Row> rows(Map<Boolean, List<Row>> rows, boolean columns) {
    return rows.getOrDefault(columns, List.of());
  }
}
