package dev.okra.diff.hazard;

import dev.okra.domain.change.TableChange;
import dev.okra.domain.plan.Hazard;
import dev.okra.domain.plan.RowScope;
import java.util.List;

/** Rows that are there have no value for a new column that requires one. */
final class AddedRequiredColumn implements StepRule {
  @Override
  public List<Hazard> judge(TableChange step, PastTable table) {
    if (!(step instanceof TableChange.AddColumn add) || !add.column().requiresValue()) {
      return List.of();
    }
    return List.of(
        HazardCode.REQUIRED_COLUMN_ADDED.found(
            "rows of '"
                + table.original()
                + "' would have no value in the new column '"
                + add.column().name()
                + "'",
            "give the column a default, or make it optional until every row has a value",
            new RowScope.AllRows(table.original())));
  }
}
