package dev.okra.mysql.write;

import dev.okra.domain.change.Change.AlterTable;
import dev.okra.domain.change.TableChange;
import dev.okra.domain.change.TableChange.AlterColumn;
import dev.okra.domain.relational.Attributes;
import dev.okra.domain.relational.Column;
import dev.okra.domain.relational.ForeignKey;
import dev.okra.domain.relational.SqlType.BuiltIn;
import dev.okra.domain.relational.Table;
import dev.okra.mysql.inspect.ColumnAttributes;
import dev.okra.mysql.type.Mentions;
import dev.okra.mysql.write.ServerWords.Word;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * Columns of foreign keys that come to need a value: where MySQL copies the table, it takes that
 * only without the key, which goes and comes back. Where it makes the table again in place the key
 * stays, since to add one the table is copied.
 */
final class RequiredReferences {
  private static final Set<String> OTHER_SIZES =
      Set.of("tinytext", "mediumtext", "longtext", "tinyblob", "mediumblob", "longblob");

  private final AlterTable change;
  private final AlterSteps steps;

  private RequiredReferences(AlterTable change, AlterSteps steps) {
    this.change = change;
    this.steps = steps;
  }

  static void bringBack(AlterTable change, AlterSteps steps, ServerWords words) {
    if (!words.know(Word.REFERENCES_REQUIRED_WITH_OTHERS) && !isMadeInPlace(change)) {
      new RequiredReferences(change, steps).bringBack();
    }
  }

  /**
   * Whether the server makes the table again without a copy. A check on a text or bytes of another
   * size than TEXT and BLOB have keeps MySQL 9 from that, whatever is changed.
   */
  static boolean isMadeInPlace(AlterTable change) {
    return change.before().indexes().stream().noneMatch(IndexSql::isFullText)
        && change.before().columns().stream()
            .noneMatch(c -> isOfOtherSize(c) && isChecked(c, change.before()))
        && change.changes().stream().allMatch(RequiredReferences::isMadeInPlace);
  }

  private static boolean isOfOtherSize(Column column) {
    return column.type() instanceof BuiltIn type && OTHER_SIZES.contains(type.name());
  }

  private static boolean isChecked(Column column, Table table) {
    return table.checks().stream()
        .anyMatch(c -> Mentions.in(c.expression().sql()).contains(column.name()));
  }

  private static boolean isMadeInPlace(TableChange step) {
    return step instanceof AlterColumn alter && filledOtherwise(alter).equals(alter.after());
  }

  /** The column with what a step makes of the values that it may lack, and no more. */
  static Column filledOtherwise(AlterColumn step) {
    Column after = step.after();
    Attributes attributes = step.before().attributes().without(ColumnAttributes.INVISIBLE);
    boolean hidden = after.attributes().has(ColumnAttributes.INVISIBLE);
    return step.before()
        .withNullable(after.nullable())
        .withDefault(after.defaultValue())
        .withAttributes(hidden ? attributes.with(ColumnAttributes.INVISIBLE, "true") : attributes);
  }

  private void bringBack() {
    for (Map.Entry<String, AlterColumn> entry : steps.altered.entrySet()) {
      AlterColumn step = entry.getValue();
      if (step.before().nullable() && !step.after().nullable()) {
        bringBack(steps.formerName(entry.getKey()));
      }
    }
  }

  private void bringBack(String column) {
    change.before().foreignKeys().stream()
        .filter(k -> k.columns().contains(column))
        .filter(k -> !steps.droppedForeignKeys.contains(String.valueOf(k.name())))
        .forEach(this::bringBack);
  }

  private void bringBack(ForeignKey key) {
    steps.dropConstraint(new TableChange.DropConstraint(key));
    change.after().foreignKeys().stream()
        .filter(k -> Objects.equals(k.name(), key.name()))
        .forEach(k -> steps.addConstraint(new TableChange.AddConstraint(k)));
  }
}
