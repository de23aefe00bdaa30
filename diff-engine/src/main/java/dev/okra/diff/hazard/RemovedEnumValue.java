package dev.okra.diff.hazard;

import dev.okra.domain.change.Change;
import dev.okra.domain.change.EnumUse;
import dev.okra.domain.plan.Hazard;
import dev.okra.domain.plan.RowScope;
import dev.okra.domain.relational.SqlType;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Rows that hold a value of an enum type that goes have no value to go to. */
final class RemovedEnumValue implements HazardRule {
  @Override
  public List<Hazard> judge(Change change, Past past) {
    if (!(change instanceof Change.AlterEnum alter)) {
      return List.of();
    }
    List<String> removed = new ArrayList<>(alter.before().values());
    removed.removeAll(alter.after().values());
    alter.valueRenames().forEach(r -> removed.remove(r.before()));
    List<RowScope> rows = alter.uses().stream().flatMap(use -> rows(use, removed, past)).toList();
    return removed.isEmpty() || rows.isEmpty()
        ? List.of()
        : List.of(found("enum type '" + alter.after().name() + "'", removed, rows));
  }

  static Hazard found(String owner, List<String> removed, List<RowScope> rows) {
    String values = String.join("', '", removed);
    return HazardCode.VALUE_REMOVED.found(
        "rows may hold '" + values + "', which " + owner + " loses",
        "give those rows another value first, or say that the value was renamed",
        rows);
  }

  private static Stream<RowScope> rows(EnumUse use, List<String> removed, Past past) {
    return past.table(use.table()).stream()
        .flatMap(
            table ->
                table.original(use.column().name()).stream()
                    .map(column -> scope(table, column, use.column().type(), removed)));
  }

  private static RowScope scope(
      PastTable table, String column, SqlType type, List<String> removed) {
    return type instanceof SqlType.ArrayOf
        ? new RowScope.NonNull(table.original(), column)
        : new RowScope.Holding(table.original(), column, removed);
  }
}
