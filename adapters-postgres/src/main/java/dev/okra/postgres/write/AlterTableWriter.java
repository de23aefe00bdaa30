package dev.okra.postgres.write;

import dev.okra.domain.change.Change;
import dev.okra.domain.change.TableChange;
import dev.okra.domain.port.Capabilities;
import dev.okra.domain.relational.ObjectName;
import dev.okra.postgres.type.Names;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes the changes of one table: all subcommands in one ALTER TABLE, so that the table is locked,
 * scanned and rewritten once. The server sorts the subcommands itself (drops first, then types,
 * columns, constraints), so they may stand in the order of the plan. Renames, indexes and comments
 * are statements of their own; one that comes after nothing but drops goes before them, since drops
 * go by names that it does not touch.
 */
final class AlterTableWriter {
  private final TableSteps steps;
  private final ObjectName table;
  private final List<List<TableChange>> groups;

  private final List<String> statements = new ArrayList<>();
  private final List<String> pending = new ArrayList<>();
  private final List<String> following = new ArrayList<>();
  private boolean onlyConstraintsDropped = true;

  AlterTableWriter(Change.AlterTable change, Capabilities capabilities, ParentChanges parents) {
    this.table = change.after().name();
    this.steps = new TableSteps(change, capabilities, parents);
    this.groups =
        ComputedOrder.groups(FollowedColumns.rulesLast(change.changes()), steps::setsExpression);
  }

  List<String> write() {
    for (List<TableChange> group : groups) {
      group.forEach(change -> take(change, change.accept(steps)));
      flush();
    }
    return statements;
  }

  private void take(TableChange change, TableSteps.Step step) {
    if (!step.subcommands().isEmpty()) {
      pending.addAll(step.subcommands());
      following.addAll(step.statements());
      onlyConstraintsDropped &= change instanceof TableChange.DropConstraint;
      return;
    }
    if (change instanceof TableChange.AlterColumn && !pending.isEmpty()) {
      following.addAll(step.statements());
      return;
    }
    boolean mayPass =
        onlyConstraintsDropped
            && (change instanceof TableChange.RenameColumn
                || change instanceof TableChange.DropIndex);
    if (!mayPass) {
      flush();
    }
    statements.addAll(step.statements());
  }

  private void flush() {
    if (!pending.isEmpty()) {
      statements.add("ALTER TABLE " + Names.name(table) + "\n  " + String.join(",\n  ", pending));
    }
    statements.addAll(following);
    pending.clear();
    following.clear();
    onlyConstraintsDropped = true;
  }
}
