package dev.okra.sqlite.write;

import static dev.okra.sqlite.type.SqliteNames.QUOTING;

import dev.okra.domain.change.ValueRename;
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
 */
record CopiedColumn(Column before, Column after, List<ValueRename> valueRenames) {
  CopiedColumn {
    valueRenames = List.copyOf(valueRenames);
  }

  /**
   * The value in the new table. SQLite turns values into the type of their new column by itself
   * where nothing is lost, and leaves them alone otherwise; only to and from BLOB it needs to be
   * told. A CAST everywhere would turn {@code 'abc'} into 0.
   */
  String value() {
    String name = QUOTING.identifier(after.name());
    String renamed = valueRenames.isEmpty() ? name : renamed(name);
    if (!changesAffinity()) {
      return renamed;
    }
    if (affinity(after) == Affinity.BLOB) {
      return "CAST(" + renamed + " AS BLOB)";
    }
    return affinity(before) == Affinity.BLOB ? "CAST(" + renamed + " AS TEXT)" : renamed;
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
