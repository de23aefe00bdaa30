package dev.okra.mysql.write;

import dev.okra.domain.change.Change.AlterTable;
import dev.okra.domain.change.TableChange;
import dev.okra.domain.change.TableChange.SetAttributes;
import dev.okra.domain.change.TableChange.SetPartitioning;
import dev.okra.domain.relational.Attributes;
import dev.okra.domain.relational.Partitioning;
import dev.okra.domain.relational.Table;
import dev.okra.mysql.inspect.ColumnAttributes;
import dev.okra.mysql.inspect.TableAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A table of MariaDB that begins or ceases to keep the past of its rows. In one statement with
 * other changes the server refuses to begin where a column is left out of the past, and refuses to
 * cease at all; partitions of the past have to go before.
 */
final class HistoryBounds {
  private HistoryBounds() {}

  /** The change, in as many parts as are needed. */
  static List<AlterTable> apart(AlterTable change) {
    Optional<SetAttributes> step =
        change.changes().stream()
            .filter(SetAttributes.class::isInstance)
            .map(SetAttributes.class::cast)
            .findFirst();
    boolean before = keepsPast(change.before());
    boolean after = keepsPast(change.after());
    boolean apart = before ? !after : after && leavesColumnsOut(change.after());
    if (step.isEmpty() || !apart || hasPeriodColumns(change)) {
      return List.of(change);
    }
    List<AlterTable> parts = new ArrayList<>();
    List<TableChange> others = new ArrayList<>(change.changes());
    Table table = change.before();
    if (before) {
      table = withoutPartitionsOfPast(table, others, parts);
    }
    Attributes own = step.get().before();
    Attributes bounded =
        after
            ? own.with(TableAttributes.SYSTEM_VERSIONED, "true")
            : own.without(TableAttributes.SYSTEM_VERSIONED);
    Table middle = table.withAttributes(bounded);
    parts.add(new AlterTable(table, middle, List.of(new SetAttributes(own, bounded))));
    int place = others.indexOf(step.get());
    others.remove(place);
    if (!bounded.equals(step.get().after())) {
      others.add(place, new SetAttributes(bounded, step.get().after()));
    }
    if (!others.isEmpty()) {
      parts.add(new AlterTable(middle, change.after(), others));
    }
    return parts;
  }

  private static Table withoutPartitionsOfPast(
      Table table, List<TableChange> others, List<AlterTable> parts) {
    Partitioning split = table.partitioning();
    if (split == null
        || split.scheme() == null
        || !split.scheme().sql().startsWith("SYSTEM_TIME")) {
      return table;
    }
    Table whole = table.withPartitioning(null);
    parts.add(new AlterTable(table, whole, List.of(new SetPartitioning(split, null))));
    for (int i = 0; i < others.size(); i++) {
      if (others.get(i) instanceof SetPartitioning step) {
        others.remove(i);
        if (step.after() != null) {
          others.add(i, new SetPartitioning(null, step.after()));
        }
      }
    }
    return whole;
  }

  private static boolean keepsPast(Table table) {
    return table.attributes().has(TableAttributes.SYSTEM_VERSIONED);
  }

  private static boolean leavesColumnsOut(Table table) {
    return table.columns().stream().anyMatch(c -> c.attributes().has(ColumnAttributes.UNVERSIONED));
  }

  /** Those come and go with the past, in one statement. */
  private static boolean hasPeriodColumns(AlterTable change) {
    return change.before().columns().stream().anyMatch(PeriodColumns::isOne)
        || change.after().columns().stream().anyMatch(PeriodColumns::isOne);
  }
}
