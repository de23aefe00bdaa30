package dev.okra.diff.pull;

import dev.okra.domain.pull.Unexpressed;
import dev.okra.domain.relational.Attributes;
import dev.okra.domain.relational.Check;
import dev.okra.domain.relational.Column;
import dev.okra.domain.relational.DatabaseSchema;
import dev.okra.domain.relational.ForeignKey;
import dev.okra.domain.relational.Index;
import dev.okra.domain.relational.Partitioning;
import dev.okra.domain.relational.PrimaryKey;
import dev.okra.domain.relational.Table;
import dev.okra.domain.relational.UniqueConstraint;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The properties of what a schema says that it has no word for: a table's engine, a column's
 * collation, an index's comment. A sync leaves them alone; a database that is made from the schema
 * lacks them.
 */
final class UnsaidProperties {
  private final Table table;
  private final Table said;
  private final List<Unexpressed> found = new ArrayList<>();

  private UnsaidProperties(Table table, Table said) {
    this.table = table;
    this.said = said;
  }

  /**
   * In the order of the tables.
   *
   * @param current what the database holds
   * @param said what the schema makes of it, in the database's words
   */
  static List<Unexpressed> of(DatabaseSchema current, DatabaseSchema said) {
    return current.tables().stream()
        .flatMap(t -> said.table(t.name()).stream().flatMap(s -> new UnsaidProperties(t, s).all()))
        .toList();
  }

  private Stream<Unexpressed> all() {
    table();
    primaryKey();
    table.columns().forEach(this::column);
    table.uniqueConstraints().forEach(this::uniqueConstraint);
    table.indexes().forEach(this::index);
    table.foreignKeys().forEach(this::foreignKey);
    table.checks().forEach(this::check);
    return found.stream();
  }

  private void table() {
    List<String> words = words(table.attributes(), said.attributes());
    Partitioning partitioning = table.partitioning();
    if (partitioning != null && partitioning.scheme() != null && said.partitioning() == null) {
      words.add("PARTITION BY " + partitioning.scheme().sql());
    }
    report("the table", words);
  }

  private void primaryKey() {
    PrimaryKey key = table.primaryKey();
    PrimaryKey other = said.primaryKey();
    if (key != null && other != null) {
      List<String> words = words(key.attributes(), other.attributes());
      if (!key.parts().equals(other.parts())) {
        words.add("the order and the length of its parts");
      }
      if (key.deferrability() != other.deferrability()) {
        words.add(key.deferrability().toString());
      }
      if (!key.include().equals(other.include())) {
        words.add("INCLUDE (" + String.join(", ", key.include()) + ")");
      }
      report("primary key", words);
    }
  }

  private void column(Column column) {
    said.column(column.name())
        .ifPresent(
            other -> {
              List<String> words = words(column.attributes(), other.attributes());
              if (column.collation() != null && !column.collation().equals(other.collation())) {
                words.add("collation " + column.collation());
              }
              if (column.onUpdate() != null && other.onUpdate() == null) {
                words.add("ON UPDATE " + column.onUpdate().sql());
              }
              report("column '" + column.name() + "'", words);
            });
  }

  /** The schema makes an index of it. */
  private void uniqueConstraint(UniqueConstraint constraint) {
    boolean isSaid =
        said.uniqueConstraints().stream().anyMatch(c -> c.parts().equals(constraint.parts()))
            || said.indexes().stream()
                .anyMatch(i -> i.unique() && i.parts().equals(constraint.parts()));
    if (isSaid) {
      String columns = String.join(", ", constraint.columns());
      report("unique constraint on " + columns, words(constraint.attributes(), Attributes.NONE));
    }
  }

  private void index(Index index) {
    said.indexes().stream()
        .filter(i -> i.name().equals(index.name()))
        .findFirst()
        .ifPresent(
            other -> {
              List<String> words = words(index.attributes(), other.attributes());
              addComment(index.comment(), other.comment(), words);
              report("index '" + index.name() + "'", words);
            });
  }

  private static void addComment(
      @Nullable String comment, @Nullable String other, List<String> words) {
    if (comment != null && other == null) {
      words.add("a comment");
    }
  }

  private void foreignKey(ForeignKey key) {
    said.foreignKeys().stream()
        .filter(k -> k.columns().equals(key.columns()))
        .findFirst()
        .ifPresent(
            other ->
                report(
                    "foreign key from " + String.join(", ", key.columns()),
                    words(key.attributes(), other.attributes())));
  }

  private void check(Check check) {
    said.checks().stream()
        .filter(
            c ->
                Objects.equals(c.name(), check.name()) && c.expression().equals(check.expression()))
        .findFirst()
        .ifPresent(
            other ->
                report(
                    "check '"
                        + Objects.requireNonNullElse(check.name(), check.expression().sql())
                        + "'",
                    words(check.attributes(), other.attributes())));
  }

  private static List<String> words(Attributes attributes, Attributes others) {
    Set<String> known = others.values().keySet();
    List<String> words = new ArrayList<>();
    attributes
        .values()
        .forEach(
            (name, value) -> {
              if (!known.contains(name)) {
                words.add(word(name, value));
              }
            });
    return words;
  }

  private static String word(String name, String value) {
    return name.equals("comment") ? "a comment" : value.equals("true") ? name : name + " " + value;
  }

  private void report(String what, List<String> words) {
    if (!words.isEmpty()) {
      found.add(
          new Unexpressed(
              table.name(), what, "a schema has no word for " + String.join(", ", words)));
    }
  }
}
