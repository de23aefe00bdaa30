package dev.okra.postgres.write;

import dev.okra.domain.change.TableChange;
import dev.okra.domain.relational.Column;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The changes of a table in an order that suits computed columns that stay: what one is to be
 * computed from is added before, and what it was computed from goes after it has changed.
 *
 * @param changes all but the last ones
 * @param last in a statement of their own: the server takes columns away before anything else
 */
record ComputedOrder(List<TableChange> changes, List<TableChange> last) {
  ComputedOrder {
    changes = List.copyOf(changes);
    last = List.copyOf(last);
  }

  static ComputedOrder of(List<TableChange> changes) {
    List<TableChange> first = new ArrayList<>(changes);
    List<TableChange> last = new ArrayList<>();
    for (TableChange change : changes) {
      if (change instanceof TableChange.DropColumn drop
          && rules(changes).stream().anyMatch(r -> isOf(r.before(), drop.column()))) {
        first.remove(change);
        last.add(change);
      } else if (change instanceof TableChange.AddColumn add) {
        moveBefore(add, first);
      }
    }
    return new ComputedOrder(first, last);
  }

  private static void moveBefore(TableChange.AddColumn add, List<TableChange> changes) {
    int place = changes.indexOf(add);
    for (TableChange.AlterColumn rule : rules(changes)) {
      int user = changes.indexOf(rule);
      if (user < place && isOf(rule.after(), add.column())) {
        changes.remove(place);
        changes.add(user, add);
        return;
      }
    }
  }

  private static List<TableChange.AlterColumn> rules(List<TableChange> changes) {
    return changes.stream()
        .filter(TableChange.AlterColumn.class::isInstance)
        .map(TableChange.AlterColumn.class::cast)
        .toList();
  }

  private static boolean isOf(Column computed, Column base) {
    Column.@Nullable Generated rule = computed.generated();
    return rule != null && EmbeddedSql.mentions(rule.expression(), base.name());
  }
}
