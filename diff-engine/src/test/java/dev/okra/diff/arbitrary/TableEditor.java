package dev.okra.diff.arbitrary;

import dev.okra.domain.relational.Check;
import dev.okra.domain.relational.Column;
import dev.okra.domain.relational.ForeignKey;
import dev.okra.domain.relational.Index;
import dev.okra.domain.relational.Table;
import java.util.ArrayList;
import java.util.List;

/** Makes one change to one table. */
final class TableEditor {
  private final Dice dice;
  private final TableParts parts;
  private final List<Table> all;

  TableEditor(Dice dice, TableParts parts, List<Table> all) {
    this.dice = dice;
    this.parts = parts;
    this.all = all;
  }

  Table edited(Table table) {
    return switch (dice.below(10)) {
      case 0 -> table.withComment(dice.onceIn(2) ? null : "once more");
      case 1 -> table.withAttributes(parts.attributes());
      case 2 -> withIndexes(table);
      case 3 -> withForeignKeys(table);
      case 4 -> withChecks(table);
      case 5 ->
          table.withUniqueConstraints(dice.onceIn(2) ? List.of() : List.of(parts.unique(table)));
      case 6 -> table.withColumns(dice.shuffled(table.columns()));
      default -> withColumns(table);
    };
  }

  private Table withColumns(Table table) {
    List<Column> columns = new ArrayList<>(table.columns());
    int place = dice.below(columns.size());
    if (dice.onceIn(2)) {
      Names.COLUMNS.stream()
          .filter(n -> table.column(n).isEmpty())
          .findFirst()
          .ifPresent(n -> columns.add(place, parts.column(n)));
    } else if (!columns.get(place).name().equals("id")) {
      if (dice.onceIn(2)) {
        columns.remove(place);
      } else {
        columns.set(place, parts.column(columns.get(place).name()));
      }
    }
    return table.withColumns(columns);
  }

  private Table withIndexes(Table table) {
    List<Index> indexes = new ArrayList<>(table.indexes());
    if (!indexes.isEmpty() && dice.onceIn(2)) {
      int place = dice.below(indexes.size());
      Index index = indexes.remove(place);
      if (dice.onceIn(3)) {
        indexes.add(index.withComment("altered"));
      } else if (dice.onceIn(2)) {
        indexes.add(index.withName(index.name() + "2"));
      }
    } else {
      indexes.add(parts.index(table));
    }
    return table.withIndexes(indexes);
  }

  private Table withForeignKeys(Table table) {
    List<ForeignKey> keys = new ArrayList<>(table.foreignKeys());
    if (!keys.isEmpty() && dice.onceIn(2)) {
      keys.remove(dice.below(keys.size()));
    } else {
      parts.foreignKey(table, all).forEach(keys::add);
    }
    return table.withForeignKeys(keys);
  }

  private Table withChecks(Table table) {
    List<Check> checks = new ArrayList<>(table.checks());
    if (!checks.isEmpty() && dice.onceIn(2)) {
      checks.remove(dice.below(checks.size()));
    } else {
      checks.add(parts.check(table));
    }
    return table.withChecks(checks);
  }
}
