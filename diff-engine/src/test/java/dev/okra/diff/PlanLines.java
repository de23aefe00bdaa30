package dev.okra.diff;

import dev.okra.diff.state.Unordered;
import dev.okra.domain.change.Change;
import dev.okra.domain.change.Change.AlterTable;
import dev.okra.domain.change.Change.CreateTable;
import dev.okra.domain.change.Change.DropTable;

/**
 * Changes as lines of text in which the order of a table's constraints and indexes does not show.
 */
final class PlanLines {
  private PlanLines() {}

  static String of(Change change) {
    if (change instanceof CreateTable create) {
      return "create " + Unordered.constraintsAndIndexes(create.table());
    }
    if (change instanceof DropTable drop) {
      return "drop " + Unordered.constraintsAndIndexes(drop.table());
    }
    if (change instanceof AlterTable alter) {
      return "alter " + alter.before().name() + " " + alter.changes();
    }
    return change.toString();
  }
}
