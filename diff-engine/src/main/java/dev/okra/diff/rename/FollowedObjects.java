package dev.okra.diff.rename;

import dev.okra.diff.state.ColumnFollower;
import dev.okra.diff.state.OwnedSequences;
import dev.okra.domain.relational.ColumnName;
import dev.okra.domain.relational.ObjectName;
import dev.okra.domain.relational.Sequence;
import dev.okra.domain.relational.Trigger;

/**
 * Objects of the current schema as they are once everything is renamed, in what is not a text of
 * SQL.
 */
public final class FollowedObjects {
  private final ResolvedRenames renames;

  /** Objects that follow these renames. */
  public FollowedObjects(ResolvedRenames renames) {
    this.renames = renames;
  }

  /** The trigger on its table, and for its columns, as they are to be called. */
  public Trigger trigger(Trigger trigger) {
    ObjectName table = renames.table(trigger.table());
    return trigger
        .withTable(table)
        .withUpdateColumns(columns(table).columns(trigger.updateColumns()));
  }

  /** The sequence with its owner as that is to be called. */
  public Sequence sequence(Sequence sequence) {
    ColumnName owner = sequence.owner();
    if (owner == null) {
      return sequence;
    }
    ObjectName table = renames.table(owner.table());
    return OwnedSequences.withOwner(
        sequence, new ColumnName(table, columns(table).column(owner.column())));
  }

  private ColumnFollower columns(ObjectName table) {
    return new ColumnFollower(table, renames.columnsOf(table));
  }
}
