package dev.okra.diff.hazard;

import dev.okra.domain.change.Change;
import dev.okra.domain.plan.Hazard;
import dev.okra.domain.plan.RowScope;
import dev.okra.domain.relational.ObjectName;
import java.util.List;

/** The rows of a table that goes are lost. */
final class DroppedTable implements HazardRule {
  @Override
  public List<Hazard> judge(Change change, Past past) {
    if (!(change instanceof Change.DropTable drop)) {
      return List.of();
    }
    ObjectName name = past.original(drop.table().name());
    return List.of(
        HazardCode.TABLE_DROPPED.found(
            "the rows of table '" + name + "' are lost",
            "keep the table, or copy its rows first",
            new RowScope.AllRows(name)));
  }
}
