package dev.okra.sqlite.type;

import dev.okra.domain.relational.Expression;
import dev.okra.domain.relational.ObjectName;
import dev.okra.domain.relational.Trigger;
import dev.okra.domain.relational.Trigger.Event;
import dev.okra.domain.relational.Trigger.Timing;
import java.util.List;

/** The trigger that keeps the time of the last update in a column. */
final class TouchTrigger {
  private TouchTrigger() {}

  /**
   * It leaves a new value alone that the UPDATE itself has given. The second half of its condition
   * ends it where {@code recursive_triggers} is on: within one statement the time stands still.
   */
  static Trigger of(ObjectName table, String column, String now) {
    String name = SqliteNames.QUOTING.identifier(column);
    String condition = "new." + name + " IS old." + name + " AND new." + name + " IS NOT " + now;
    String action =
        "BEGIN\n  UPDATE "
            + SqliteNames.QUOTING.identifier(table.name())
            + " SET "
            + name
            + " = "
            + now
            + " WHERE _rowid_ = new._rowid_;\nEND";
    return new Trigger(
        table.withName("okra_touch_" + table.name() + "_" + column),
        table,
        Timing.AFTER,
        List.of(Event.UPDATE),
        List.of(),
        true,
        new Expression(condition),
        new Expression(action),
        null);
  }
}
