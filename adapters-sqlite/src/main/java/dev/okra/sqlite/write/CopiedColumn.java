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
 * @param before what it turned values into
 * @param after what it is to be; it has this name by now
 * @param wanted what it is to turn values into
 * @param valueRenames values that go on under another name
 * @param list whether these are the elements of a list
 */
record CopiedColumn(
    Affinity before, Column after, Affinity wanted, List<ValueRename> valueRenames, boolean list) {
  private static final String ELEMENT = InspectionScope.OWN_PREFIX + "element";

  CopiedColumn {
    valueRenames = List.copyOf(valueRenames);
  }

  /**
   * The value in the new table. SQLite turns values into the type of their new column by itself
   * where nothing is lost, and leaves them alone otherwise; only to and from BLOB it needs to be
   * told. A CAST everywhere would turn {@code 'abc'} into 0. What comes from or goes to a column of
   * no type stays what it is.
   *
   * @param table the table before, as it stands in a statement
   */
  String value(String table) {
    String name = QUOTING.identifier(after.name());
    String renamed = valueRenames.isEmpty() ? name : renamed(table, name);
    boolean untyped = before == Affinity.NONE || wanted == Affinity.NONE;
    if (before == wanted || untyped) {
      return renamed;
    }
    if (wanted == Affinity.BLOB) {
      return "CAST(" + renamed + " AS BLOB)";
    }
    return before == Affinity.BLOB ? "CAST(" + renamed + " AS TEXT)" : renamed;
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
    if (before == wanted || wanted == Affinity.BLOB || wanted == Affinity.NONE) {
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
}
