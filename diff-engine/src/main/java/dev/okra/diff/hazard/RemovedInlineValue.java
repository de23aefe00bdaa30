package dev.okra.diff.hazard;

import dev.okra.domain.change.TableChange;
import dev.okra.domain.change.ValueRename;
import dev.okra.domain.plan.Hazard;
import dev.okra.domain.plan.RowScope;
import dev.okra.domain.relational.SqlType;
import java.util.ArrayList;
import java.util.List;

/** Rows that hold a value that goes from the enum in their column have no value to go to. */
final class RemovedInlineValue implements StepRule {
  @Override
  public List<Hazard> judge(TableChange step, PastTable table) {
    if (!(step instanceof TableChange.AlterColumn alter)
        || !(alter.before().type() instanceof SqlType.InlineEnum before)
        || !(alter.after().type() instanceof SqlType.InlineEnum after)) {
      return List.of();
    }
    List<String> removed = new ArrayList<>(before.values());
    removed.removeAll(after.values());
    alter.valueRenames().stream().map(ValueRename::before).forEach(removed::remove);
    if (removed.isEmpty()) {
      return List.of();
    }
    return table.original(alter.before().name()).stream()
        .map(
            column ->
                RemovedEnumValue.found(
                    "column '" + column + "' of '" + table.original() + "'",
                    removed,
                    List.of(new RowScope.Holding(table.original(), column, removed))))
        .toList();
  }
}
