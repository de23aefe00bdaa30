package dev.okra.diff.hazard;

import dev.okra.domain.change.TableChange;
import dev.okra.domain.plan.Hazard;
import dev.okra.domain.plan.RowScope;
import java.util.List;

/** The values of a column that goes are lost, unless the database computed them. */
final class DroppedColumn implements StepRule {
  @Override
  public List<Hazard> judge(TableChange step, PastTable table) {
    if (!(step instanceof TableChange.DropColumn drop) || drop.column().generated() != null) {
      return List.of();
    }
    return table.original(drop.column().name()).stream()
        .map(
            column ->
                HazardCode.COLUMN_DROPPED.found(
                    "the values of column '" + column + "' of '" + table.original() + "' are lost",
                    "keep the column, or copy its values first",
                    new RowScope.NonNull(table.original(), column)))
        .toList();
  }
}
