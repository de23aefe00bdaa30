package dev.okra.sqlite.write;

import static dev.okra.sqlite.type.SqliteNames.QUOTING;

import dev.okra.domain.change.ValueRename;
import dev.okra.domain.port.InspectionScope;
import dev.okra.domain.relational.Column;
import dev.okra.sqlite.type.Affinity;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A column whose values go from a table to the one that takes its place.
 *
 * @param before what it was, by the name that it has by now
 * @param after what it is to be
 * @param valueRenames values that go on under another name
 * @param list whether these are the elements of a list
 */
record CopiedColumn(Column before, Column after, List<ValueRename> valueRenames, boolean list) {
  private static final String ELEMENT = InspectionScope.OWN_PREFIX + "element";

  CopiedColumn {
    valueRenames = List.copyOf(valueRenames);
  }

  /**
   * The value in the new table. SQLite turns values into the type of their new column by itself
   * where nothing is lost, and leaves them alone otherwise; only to and from BLOB it needs to be
   * told. A CAST everywhere would turn {@code 'abc'} into 0.
   *
   * @param table the table before, as it stands in a statement
   */
  String value(String table) {
    String name = QUOTING.identifier(after.name());
    String renamed = valueRenames.isEmpty() ? name : renamed(table, name);
    if (!changesAffinity()) {
      return renamed;
    }
    if (affinity(after) == Affinity.BLOB) {
      return "CAST(" + renamed + " AS BLOB)";
    }
    return affinity(before) == Affinity.BLOB ? "CAST(" + renamed + " AS TEXT)" : renamed;
  }

  private String renamed(String table, String name) {
    return list ? renamedElements(table + "." + name) : renamed(name);
  }

  /** Lists without such an element stay as they are, to the last space. */
  private String renamedElements(String name) {
    String elements = "FROM json_each(" + name + ") AS " + ELEMENT;
    String value = ELEMENT + ".value";
    List<String> before = valueRenames.stream().map(ValueRename::before).toList();
    return "CASE WHEN EXISTS (SELECT 1 "
        + elements
        + " WHERE "
        + value
        + " IN ("
        + QUOTING.literals(before)
        + ")) THEN (SELECT json_group_array("
        + renamed(value)
        + ") "
        + elements
        + ") ELSE "
        + name
        + " END";
  }

  private String renamed(String name) {
    return valueRenames.stream()
        .map(r -> " WHEN " + QUOTING.literal(r.before()) + " THEN " + QUOTING.literal(r.after()))
        .collect(Collectors.joining("", "CASE " + name, " ELSE " + name + " END"));
  }

  /**
   * The rows of the new table whose value could not be turned into the new type, as a query; empty
   * where every value can be.
   *
   * @param table the new table, as it stands in a statement
   */
  Optional<String> misfits(String table) {
    Affinity wanted = affinity(after);
    if (!changesAffinity() || wanted == Affinity.BLOB) {
      return Optional.empty();
    }
    String name = QUOTING.identifier(after.name());
    List<String> fitting = wanted.storage().stream().sorted().toList();
    return Optional.of(
        "SELECT "
            + QUOTING.literal(after.name())
            + " AS column_name, "
            + name
            + " AS unsuitable_value FROM "
            + table
            + " WHERE typeof("
            + name
            + ") NOT IN ("
            + QUOTING.literals(fitting)
            + ", 'null') LIMIT 5");
  }

  private boolean changesAffinity() {
    return affinity(before) != affinity(after);
  }

  private static Affinity affinity(Column column) {
    return Affinity.of(column.type());
  }
}
