package dev.okra.postgres.write;

import dev.okra.domain.change.TableChange;
import dev.okra.domain.relational.Column;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The changes of a table in an order that suits computed columns that stay: what one is to be
 * computed from is added before, and what it was computed from goes after it has changed.
 */
final class ComputedOrder {
  private ComputedOrder() {}

  /**
   * The changes in groups, each for a statement of its own: the server takes columns away before
   * anything else, and PostgreSQL 18 fails with "cache lookup failed for constraint" where one
   * statement changes the type of a column and how another is computed.
   *
   * @param setsRule whether a column is only computed otherwise, and stays
   */
  static List<List<TableChange>> groups(
      List<TableChange> changes, Predicate<TableChange.AlterColumn> setsRule) {
    List<TableChange> first = new ArrayList<>(changes);
    List<TableChange> last = new ArrayList<>();
    for (TableChange change : changes) {
      if (change instanceof TableChange.DropColumn drop
          && alters(changes).anyMatch(r -> isOf(r.before(), drop.column()))) {
        first.remove(change);
        last.add(change);
      } else if (change instanceof TableChange.AddColumn add) {
        moveBefore(add, first);
      }
    }
    int rules =
        alters(first).anyMatch(TableChange.AlterColumn::retypes)
            ? rulesToTheEnd(first, setsRule)
            : 0;
    return Stream.of(first.subList(0, rules), first.subList(rules, first.size()), last)
        .filter(group -> !group.isEmpty())
        .map(List::copyOf)
        .toList();
  }

  private static void moveBefore(TableChange.AddColumn add, List<TableChange> changes) {
    int place = changes.indexOf(add);
    for (TableChange.AlterColumn rule : alters(changes).toList()) {
      int user = changes.indexOf(rule);
      if (user < place && isOf(rule.after(), add.column())) {
        changes.remove(place);
        changes.add(user, add);
        return;
      }
    }
  }

  /**
   * Moves changed rules behind all that is done to other columns.
   *
   * @return where they begin; 0 where there are none
   */
  private static int rulesToTheEnd(
      List<TableChange> changes, Predicate<TableChange.AlterColumn> setsRule) {
    List<TableChange> rules = new ArrayList<>();
    int end = 0;
    for (int i = 0; i < changes.size(); i++) {
      TableChange change = changes.get(i);
      if (change instanceof TableChange.AlterColumn alter && setsRule.test(alter)) {
        rules.add(change);
      }
      boolean ofColumn =
          change instanceof TableChange.AlterColumn
              || change instanceof TableChange.AddColumn
              || change instanceof TableChange.DropColumn;
      end = ofColumn ? i + 1 : end;
    }
    changes.addAll(end, rules);
    changes.subList(0, end).removeAll(rules);
    return rules.isEmpty() ? 0 : end - rules.size();
  }

  private static Stream<TableChange.AlterColumn> alters(List<TableChange> changes) {
    return changes.stream()
        .filter(TableChange.AlterColumn.class::isInstance)
        .map(TableChange.AlterColumn.class::cast);
  }

  private static boolean isOf(Column computed, Column base) {
    Column.@Nullable Generated rule = computed.generated();
    return rule != null && EmbeddedSql.mentions(rule.expression(), base.name());
  }
}
