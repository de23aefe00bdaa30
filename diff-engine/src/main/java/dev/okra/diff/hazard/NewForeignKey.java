package dev.okra.diff.hazard;

import dev.okra.domain.change.TableChange;
import dev.okra.domain.plan.Hazard;
import dev.okra.domain.plan.RowScope;
import dev.okra.domain.relational.Column;
import dev.okra.domain.relational.ForeignKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Rows that are there may refer to rows that are not. */
final class NewForeignKey implements StepRule {
  @Override
  public List<Hazard> judge(TableChange step, PastTable table) {
    if (!(step instanceof TableChange.AddConstraint add)
        || !(add.constraint() instanceof ForeignKey key)
        || table.had(key)
        || !key.validated()) {
      return List.of();
    }
    List<RowScope> rows = new ArrayList<>();
    for (String column : key.columns()) {
      Optional<String> original = table.original(column);
      if (original.isEmpty() && isEmptyEverywhere(column, table)) {
        return List.of();
      }
      original.ifPresent(c -> rows.add(new RowScope.NonNull(table.original(), c)));
    }
    if (rows.isEmpty()) {
      rows.add(new RowScope.AllRows(table.original()));
    }
    return List.of(
        HazardCode.FOREIGN_KEY_ADDED.found(
            "rows of '"
                + table.original()
                + "' may refer by '"
                + String.join("', '", key.columns())
                + "' to rows that '"
                + key.referencedTable()
                + "' does not have",
            "look for such rows, and change or delete them first",
            rows));
  }

  /** Whether no row has a value in a new column, and so none refers to anything. */
  private static boolean isEmptyEverywhere(String column, PastTable table) {
    return table
        .added(column)
        .filter(Column::nullable)
        .filter(c -> c.defaultValue() == null && c.generated() == null)
        .isPresent();
  }
}
