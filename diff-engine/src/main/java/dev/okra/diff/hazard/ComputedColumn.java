package dev.okra.diff.hazard;

import dev.okra.domain.change.TableChange;
import dev.okra.domain.plan.Hazard;
import dev.okra.domain.plan.RowScope;
import java.util.List;

/** A column that the database computes from now on loses the values that it had. */
final class ComputedColumn implements StepRule {
  @Override
  public List<Hazard> judge(TableChange step, PastTable table) {
    if (!(step instanceof TableChange.AlterColumn alter)
        || alter.before().generated() != null
        || alter.after().generated() == null) {
      return List.of();
    }
    return table.original(alter.before().name()).stream()
        .map(
            column ->
                HazardCode.COLUMN_COMPUTED.found(
                    "the values of column '"
                        + column
                        + "' of '"
                        + table.original()
                        + "' are replaced by computed ones",
                    "add the computed column under another name, and compare the two",
                    new RowScope.NonNull(table.original(), column)))
        .toList();
  }
}
