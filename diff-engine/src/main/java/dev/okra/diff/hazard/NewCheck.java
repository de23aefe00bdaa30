package dev.okra.diff.hazard;

import dev.okra.diff.text.SqlWords;
import dev.okra.domain.change.TableChange;
import dev.okra.domain.plan.Hazard;
import dev.okra.domain.plan.RowScope;
import dev.okra.domain.relational.Check;
import dev.okra.domain.relational.Column;
import java.util.List;
import java.util.Optional;

/**
 * Rows that are there may break a new condition, unless it is one that they obeyed already, only
 * wider, or is about new columns alone.
 */
final class NewCheck implements StepRule {
  @Override
  public List<Hazard> judge(TableChange step, PastTable table) {
    if (!(step instanceof TableChange.AddConstraint add)
        || !(add.constraint() instanceof Check check)
        || !check.validated()
        || !check.enforced()) {
      return List.of();
    }
    List<String> columns = columns(check, table);
    boolean onlyNew =
        !columns.isEmpty() && columns.stream().allMatch(c -> table.original(c).isEmpty());
    if (onlyNew) {
      return List.of();
    }
    CheckComparison comparison =
        CheckComparison.of(
            check, table.droppedChecks(), table.originalColumns(), table.originalValues(columns));
    return switch (comparison.verdict()) {
      case IMPLIED -> List.of();
      case FEWER_VALUES -> List.of(fewerValues(comparison.removed(), columns, table));
      case UNKNOWN -> List.of(stricter(check, table));
    };
  }

  private static Hazard fewerValues(List<String> removed, List<String> columns, PastTable table) {
    Optional<String> column =
        columns.size() == 1 ? table.original(columns.get(0)) : Optional.empty();
    RowScope rows =
        column
            .<RowScope>map(c -> new RowScope.Holding(table.original(), c, removed))
            .orElse(new RowScope.AllRows(table.original()));
    String owner = "column '" + String.join("', '", columns) + "' of '" + table.original() + "'";
    return RemovedEnumValue.found(owner, removed, List.of(rows));
  }

  private static Hazard stricter(Check check, PastTable table) {
    return HazardCode.CHECK_ADDED.found(
        "rows of '" + table.original() + "' may break the condition " + check.expression().sql(),
        "look for rows that break it, and change them first",
        new RowScope.AllRows(table.original()));
  }

  private static List<String> columns(Check check, PastTable table) {
    SqlWords words = SqlWords.of(check.expression().sql());
    return table.now().columns().stream().map(Column::name).filter(words::mentions).toList();
  }
}
