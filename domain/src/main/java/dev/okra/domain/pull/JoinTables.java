package dev.okra.domain.pull;

import dev.okra.domain.mapping.Declarable;
import dev.okra.domain.mapping.PhysicalNames;
import dev.okra.domain.relational.Column;
import dev.okra.domain.relational.ForeignKey;
import dev.okra.domain.relational.Index;
import dev.okra.domain.relational.IndexPart;
import dev.okra.domain.relational.PrimaryKey;
import dev.okra.domain.relational.ReferentialAction;
import dev.okra.domain.relational.Table;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Tells tables that hold nothing but pairs of keys: two cascading foreign keys that are the primary
 * key together, and an index on the second.
 */
final class JoinTables {
  private JoinTables() {}

  /**
   * The two keys of a join table, in the order of its primary key.
   *
   * @param first over the first columns of the primary key
   * @param second over the rest
   */
  record Sides(ForeignKey first, ForeignKey second) {}

  /** The keys of a table that looks like a join table; what its columns are called is not seen. */
  static Optional<Sides> sides(Table table, PhysicalNames names) {
    PrimaryKey key = table.primaryKey();
    boolean bare =
        Declarable.obstacle(table).isEmpty()
            && table.foreignKeys().size() == 2
            && table.checks().isEmpty()
            && table.exclusions().isEmpty()
            && table.uniqueConstraints().isEmpty()
            && table.comment() == null
            && table.columns().stream().allMatch(JoinTables::isBare)
            && table.foreignKeys().stream().allMatch(JoinTables::cascades);
    return key != null && bare ? inOrder(table, key.columns(), names) : Optional.empty();
  }

  private static Optional<Sides> inOrder(Table table, List<String> key, PhysicalNames names) {
    ForeignKey one = table.foreignKeys().get(0);
    ForeignKey other = table.foreignKeys().get(1);
    return Stream.of(new Sides(one, other), new Sides(other, one))
        .filter(s -> columns(s).equals(key) && key.size() == table.columns().size())
        .filter(s -> hasOnlyIndexOn(table, s.second().columns(), names))
        .findFirst();
  }

  private static List<String> columns(Sides sides) {
    return Stream.of(sides.first(), sides.second()).flatMap(k -> k.columns().stream()).toList();
  }

  private static boolean hasOnlyIndexOn(Table table, List<String> columns, PhysicalNames names) {
    Index wanted =
        Index.of(
            names.index(table.name().name(), columns, false),
            false,
            columns.stream().map(IndexPart::column).toList());
    return table.indexes().equals(List.of(wanted));
  }

  private static boolean isBare(Column column) {
    return !column.nullable()
        && column.defaultValue() == null
        && column.identity() == null
        && column.generated() == null
        && column.comment() == null;
  }

  private static boolean cascades(ForeignKey key) {
    return key.onDelete() == ReferentialAction.CASCADE
        && key.onUpdate() == ReferentialAction.CASCADE;
  }
}
