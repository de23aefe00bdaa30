package dev.okra.diff.arbitrary;

import dev.okra.domain.relational.Check;
import dev.okra.domain.relational.ForeignKey;
import dev.okra.domain.relational.Index;
import dev.okra.domain.relational.PrimaryKey;
import dev.okra.domain.relational.Table;
import dev.okra.domain.relational.UniqueConstraint;
import java.util.List;

/**
 * Gives the keys, checks and indexes of a table the names that okra's mapping would give them now.
 */
final class ConventionalNames {
  private ConventionalNames() {}

  static Table given(Table table) {
    PrimaryKey key = table.primaryKey();
    if (key == null || key.name() == null) {
      return table.withIndexes(indexes(table));
    }
    return table
        .withPrimaryKey(PrimaryKey.of(table.name().name() + "_pkey", key.columns()))
        .withUniqueConstraints(
            table.uniqueConstraints().stream()
                .map(u -> UniqueConstraint.of(Names.of(table, u.columns(), "unique"), u.columns()))
                .toList())
        .withForeignKeys(table.foreignKeys().stream().map(k -> foreignKey(table, k)).toList())
        .withChecks(table.checks().stream().map(c -> check(table, c)).toList())
        .withIndexes(indexes(table));
  }

  private static List<Index> indexes(Table table) {
    return table.indexes().stream().map(i -> index(table, i)).toList();
  }

  private static Index index(Table table, Index index) {
    List<String> columns =
        index.parts().stream()
            .map(
                p -> p.key().<String>match(k -> k.column(), k -> Fitting.firstName(k.expression())))
            .toList();
    return index.withName(Names.of(table, columns, index.unique() ? "key" : "idx"));
  }

  private static ForeignKey foreignKey(Table table, ForeignKey key) {
    return key.withName(Names.of(table, key.columns(), "fkey"));
  }

  private static Check check(Table table, Check check) {
    List<String> column = List.of(Fitting.firstName(check.expression()));
    return new Check(
        Names.of(table, column, "check"),
        check.expression(),
        check.validated(),
        check.enforced(),
        check.noInherit());
  }
}
