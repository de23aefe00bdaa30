package dev.okra.diff.planner;

import dev.okra.diff.state.ObjectKey;
import dev.okra.diff.state.OwnedSequences;
import dev.okra.domain.change.Change;
import dev.okra.domain.change.TableChange;
import dev.okra.domain.relational.ColumnName;
import dev.okra.domain.relational.Sequence;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Makes sequences before the tables whose defaults use them, and drops them after those. Since a
 * sequence goes away with the column that owns it, it is parted from a column that goes, and given
 * to its column once that is there.
 */
final class SequencePlanner {
  private final Comparison comparison;
  private final Set<ColumnName> droppedColumns = new HashSet<>();

  SequencePlanner(Comparison comparison) {
    this.comparison = comparison;
    comparison
        .steps()
        .forEach(
            (table, steps) -> {
              for (TableChange step : steps) {
                if (step instanceof TableChange.DropColumn drop) {
                  droppedColumns.add(new ColumnName(table, drop.column().name()));
                }
              }
            });
  }

  void partFromOwners(PlanBuilder plan) {
    List<Sequence> sequences =
        plan.state().objects().stream()
            .filter(Sequence.class::isInstance)
            .map(Sequence.class::cast)
            .filter(this::losesOwner)
            .sorted(Comparator.comparing(Sequence::name))
            .toList();
    sequences.forEach(
        s -> plan.add(new Change.ReplaceObject(s, OwnedSequences.withOwner(s, null))));
  }

  void create(PlanBuilder plan) {
    comparison.goal().desired().sequences().stream()
        .filter(s -> plan.state().object(ObjectKey.of(s)).isEmpty())
        .sorted(Comparator.comparing(Sequence::name))
        .forEach(s -> plan.add(new Change.CreateObject(OwnedSequences.withOwner(s, null))));
  }

  private boolean losesOwner(Sequence sequence) {
    ColumnName owner = sequence.owner();
    return owner != null
        && (comparison.dropped().contains(owner.table()) || droppedColumns.contains(owner));
  }
}
