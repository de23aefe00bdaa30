package dev.okra.diff.hazard;

import dev.okra.domain.change.TableChange;
import dev.okra.domain.plan.Hazard;
import dev.okra.domain.plan.RowScope;
import dev.okra.domain.relational.Column;
import dev.okra.domain.relational.Exclusion;
import dev.okra.domain.relational.Index;
import dev.okra.domain.relational.PrimaryKey;
import dev.okra.domain.relational.UniqueConstraint;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Rows that are there may share what is to be unique. */
final class NewKey implements StepRule {
  @Override
  public List<Hazard> judge(TableChange step, PastTable table) {
    if (step instanceof TableChange.AddIndex add) {
      return judge(add.index(), table);
    }
    if (!(step instanceof TableChange.AddConstraint add) || table.had(add.constraint())) {
      return List.of();
    }
    if (add.constraint() instanceof PrimaryKey key) {
      return judge(key.columns(), false, true, table);
    }
    if (add.constraint() instanceof UniqueConstraint key) {
      return judge(key.columns(), key.nullsDistinct(), false, table);
    }
    return add.constraint() instanceof Exclusion exclusion
        ? List.of(
            HazardCode.KEY_ADDED.found(
                "rows of '" + table.original() + "' may break '" + exclusion.name() + "'",
                "look for rows that exclude each other, and change them first",
                new RowScope.AllRows(table.original())))
        : List.of();
  }

  private static List<Hazard> judge(Index index, PastTable table) {
    if (!index.unique() || table.had(index)) {
      return List.of();
    }
    List<String> columns = PrimaryKey.of(null, List.of("?")).withParts(index.parts()).columns();
    boolean whole = columns.size() == index.parts().size() && index.where() == null;
    return whole
        ? judge(columns, index.nullsDistinct(), false, table)
        : List.of(found(index.name(), table, List.of(new RowScope.AllRows(table.original()))));
  }

  private static List<Hazard> judge(
      List<String> columns, boolean nullsDistinct, boolean primary, PastTable table) {
    List<RowScope> rows = new ArrayList<>();
    List<String> originals = new ArrayList<>();
    for (String column : columns) {
      Optional<String> original = table.original(column);
      original.ifPresent(originals::add);
      if (original.isEmpty() && isDistinct(column, nullsDistinct, table)) {
        return List.of();
      }
      if (primary && table.now().column(column).filter(Column::nullable).isPresent()) {
        original.ifPresent(c -> rows.add(new RowScope.Nulls(table.original(), c)));
      }
    }
    rows.add(
        0,
        originals.isEmpty()
            ? new RowScope.AllRows(table.original())
            : new RowScope.Duplicates(table.original(), originals));
    return List.of(found(String.join(", ", columns), table, rows));
  }

  /** Whether every row has a value of its own in a new column, or none. */
  private static boolean isDistinct(String column, boolean nullsDistinct, PastTable table) {
    return table
        .added(column)
        .filter(
            c ->
                c.identity() != null
                    || (nullsDistinct
                        && c.nullable()
                        && c.defaultValue() == null
                        && c.generated() == null))
        .isPresent();
  }

  private static Hazard found(String key, PastTable table, List<RowScope> rows) {
    return HazardCode.KEY_ADDED.found(
        "rows of '" + table.original() + "' may share what is to be unique: " + key,
        "look for rows that share it, and change them first",
        rows);
  }
}
