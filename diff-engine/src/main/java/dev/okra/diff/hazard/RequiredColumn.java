package dev.okra.diff.hazard;

import dev.okra.domain.change.TableChange;
import dev.okra.domain.plan.Hazard;
import dev.okra.domain.plan.RowScope;
import java.util.List;

/**
 * Rows without a value in a column that becomes required make the statement fail. A default is for
 * rows to come and does not fill those that are there.
 */
final class RequiredColumn implements StepRule {
  @Override
  public List<Hazard> judge(TableChange step, PastTable table) {
    if (!(step instanceof TableChange.AlterColumn alter)
        || !alter.before().nullable()
        || alter.after().nullable()) {
      return List.of();
    }
    return table.original(alter.before().name()).stream()
        .map(
            column ->
                HazardCode.COLUMN_REQUIRED.found(
                    "rows of '" + table.original() + "' may have no value in '" + column + "'",
                    "give those rows a value first",
                    new RowScope.Nulls(table.original(), column)))
        .toList();
  }
}
