package dev.okra.postgres.inspect;

import dev.okra.domain.port.Row;
import dev.okra.domain.relational.CustomObject;
import dev.okra.domain.relational.DatabaseSchema;
import dev.okra.domain.relational.Expression;
import dev.okra.domain.relational.Index;
import dev.okra.domain.relational.NamedSchema;
import dev.okra.domain.relational.ObjectName;
import dev.okra.domain.relational.Trigger;
import dev.okra.postgres.type.Names;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;

/** Puts the answers of all catalog queries together. */
final class CatalogSnapshot {
  private final CatalogQueries queries;
  private final Place place;
  private final String home;
  private final Predicate<String> leftOut;
  private final ObjectReader objects;
  private final TypeReader types;
  private final boolean wholeDatabase;

  /**
   * A snapshot.
   *
   * @param home the first schema of the search path, as the catalog names it
   * @param leftOut whether a table of this name is left out, and so what hangs on it
   * @param wholeDatabase whether what belongs to no schema is read as well: a scratch schema has
   *     that of the database around it in sight, which is none of its business
   */
  CatalogSnapshot(
      CatalogQueries queries,
      Place place,
      String home,
      Predicate<String> leftOut,
      boolean wholeDatabase) {
    this.queries = queries;
    this.place = place;
    this.home = home;
    this.leftOut = leftOut;
    this.wholeDatabase = wholeDatabase;
    this.objects = new ObjectReader(place);
    this.types = new TypeReader(place);
  }

  DatabaseSchema read() {
    List<Row> triggerRows = queries.rows("triggers");
    List<Row> tableRows = queries.rows("tables");
    ConstraintReader.Found constraints = new ConstraintReader(place).read(queries);
    Map<Long, List<Index>> indexes = IndexReader.byTable(queries);
    TableReader tables =
        new TableReader(
            place, new ColumnReader(types).byTable(queries), constraints.byTable(), indexes);
    return new DatabaseSchema(
        schemas(),
        read("extensions", objects::extension),
        types.enums(queries),
        types.domains(queries),
        read("sequences", objects::sequence),
        tableRows.stream().map(tables::table).toList(),
        read("views", row -> objects.view(row, indexes.getOrDefault(row.number("oid"), List.of()))),
        read("routines", objects::routine),
        triggers(triggerRows),
        others(triggerRows, tableRows, constraints));
  }

  private List<NamedSchema> schemas() {
    return queries.rows("schemas").stream()
        .filter(row -> !place.isDefault(row.text("name")))
        .map(objects::schema)
        .toList();
  }

  private <T> List<T> read(String query, Function<Row, T> reader) {
    return queries.rows(query).stream().map(reader).toList();
  }

  private List<Trigger> triggers(List<Row> rows) {
    TriggerReader reader = new TriggerReader(place);
    return rows.stream().filter(row -> !TriggerReader.isSpecial(row)).map(reader::trigger).toList();
  }

  private List<CustomObject> others(
      List<Row> triggerRows, List<Row> tableRows, ConstraintReader.Found constraints) {
    List<CustomObject> others = new ArrayList<>();
    queries.objects().stream()
        .filter(row -> row.optionalText("table_name").filter(leftOut).isEmpty())
        .forEach(row -> others.add(objects.customObject(row)));
    if (wholeDatabase) {
      others.addAll(read("database_objects", objects::databaseObject));
      others.addAll(read(queries.publications(), objects::databaseObject));
    }
    for (Row table : tableRows) {
      if (leftOut.test(table.text("name"))) {
        continue;
      }
      for (ConstraintReader.Special special :
          constraints.special().getOrDefault(table.number("oid"), List.of())) {
        others.add(specialConstraint(table, special));
      }
    }
    TriggerReader reader = new TriggerReader(place);
    triggerRows.stream()
        .filter(row -> TriggerReader.isSpecial(row) && !leftOut.test(row.text("table_name")))
        .forEach(row -> others.add(reader.customObject(row)));
    return others;
  }

  /** A foreign key that no record can hold; the writer drops it by ALTER TABLE. */
  private CustomObject specialConstraint(Row table, ConstraintReader.Special special) {
    String schema = table.text("schema");
    ObjectName printed = new ObjectName(schema.equals(home) ? "" : schema, table.text("name"));
    String name = Names.identifier(special.name());
    return new CustomObject(
        "CONSTRAINT",
        place.name(schema, special.name()),
        name + " ON " + Names.name(printed),
        new Expression(
            "ALTER TABLE "
                + Names.name(printed)
                + " ADD CONSTRAINT "
                + name
                + " "
                + special.definition()),
        special.attributes());
  }
}
