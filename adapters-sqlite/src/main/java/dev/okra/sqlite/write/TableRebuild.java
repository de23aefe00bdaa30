package dev.okra.sqlite.write;

import static dev.okra.sqlite.type.SqliteNames.QUOTING;

import dev.okra.domain.change.Change.AlterTable;
import dev.okra.domain.change.TableChange;
import dev.okra.domain.change.ValueRename;
import dev.okra.domain.port.InspectionScope;
import dev.okra.domain.relational.Column;
import dev.okra.domain.relational.Table;
import dev.okra.sqlite.type.Affinity;
import dev.okra.sqlite.type.ElementCheck;
import dev.okra.sqlite.type.RowId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Makes a table again in its new form, and moves its rows: SQLite's manual, "ALTER TABLE", section
 * 7. The steps around these (foreign keys off before the transaction, their check before its end)
 * are the executor's. Its triggers are the planner's: it has dropped them before, since dropping
 * the table drops them, and makes them again.
 */
final class TableRebuild {
  private static final String TEMPORARY = InspectionScope.OWN_PREFIX + "new_";

  private final AlterTable change;
  private final StatementList statements;
  private final Table after;
  private final String name;
  private final String temporaryName;
  private final String temporary;

  private TableRebuild(AlterTable change, StatementList statements) {
    this.change = change;
    this.statements = statements;
    this.after = change.after();
    this.name = QUOTING.identifier(after.name());
    this.temporaryName = TEMPORARY + after.name().name();
    this.temporary = QUOTING.identifier(temporaryName);
  }

  static void write(AlterTable change, StatementList statements) {
    new TableRebuild(change, statements).write();
  }

  private void write() {
    renameColumns();
    statements.expectNothing(
        "SELECT name AS trigger_that_would_be_lost FROM sqlite_schema WHERE type = 'trigger'"
            + " AND tbl_name = "
            + QUOTING.literal(after.name().name())
            + " COLLATE NOCASE");
    statements.add(TableSql.create(after, temporaryName));
    List<CopiedColumn> copied = copiedColumns();
    copyRows(copied);
    keepSequence();
    compareCounts();
    copied.forEach(c -> c.misfits(temporary).ifPresent(statements::expectNothing));
    replace();
    after.indexes().forEach(i -> statements.add(TableSql.createIndex(after, i)));
  }

  /** First and by ALTER TABLE, which follows the names into the foreign keys of other tables. */
  private void renameColumns() {
    for (TableChange step : change.changes()) {
      if (step instanceof TableChange.RenameColumn rename) {
        statements.add(DirectAlteration.renameColumn(after, rename));
      }
    }
  }

  private List<CopiedColumn> copiedColumns() {
    Map<String, Column> kept = keptColumns();
    Map<String, List<ValueRename>> valueRenames = valueRenames();
    List<CopiedColumn> copied = new ArrayList<>();
    for (Column column : after.columns()) {
      Column before = kept.get(column.name());
      if (before != null && column.generated() == null) {
        List<ValueRename> renamed = valueRenames.getOrDefault(column.name(), List.of());
        Affinity from = Affinity.of(change.before(), before);
        Affinity to = Affinity.of(after, column);
        copied.add(new CopiedColumn(from, column, to, renamed, isListOfValues(before)));
      }
    }
    return copied;
  }

  /** By the names that the columns have in the end: the inverse of a change renames them last. */
  private Map<String, List<ValueRename>> valueRenames() {
    Map<String, List<ValueRename>> renames = new HashMap<>();
    for (TableChange step : change.changes()) {
      if (step instanceof TableChange.AlterColumn alter) {
        renames.put(alter.after().name(), alter.valueRenames());
      } else if (step instanceof TableChange.RenameColumn rename) {
        List<ValueRename> values = renames.remove(rename.before());
        renames.put(rename.after(), values == null ? List.of() : values);
      }
    }
    return renames;
  }

  private boolean isListOfValues(Column column) {
    return change.before().checks().stream().anyMatch(c -> ElementCheck.isOf(c, column.name()));
  }

  /** The columns of before that go on, by the names that they have by now. */
  private Map<String, Column> keptColumns() {
    Map<String, String> renames = new HashMap<>();
    Set<String> gone = new HashSet<>();
    for (TableChange step : change.changes()) {
      if (step instanceof TableChange.RenameColumn rename) {
        String first = renames.remove(rename.before());
        renames.put(rename.after(), first == null ? rename.before() : first);
      } else if (step instanceof TableChange.DropColumn drop) {
        gone.add(drop.column().name());
      }
    }
    Map<String, String> namesNow = new HashMap<>();
    renames.forEach((now, first) -> namesNow.put(first, now));
    Map<String, Column> kept = new HashMap<>();
    for (Column column : change.before().columns()) {
      String now = namesNow.getOrDefault(column.name(), column.name());
      if (!gone.contains(now)) {
        kept.put(now, column);
      }
    }
    return kept;
  }

  private void copyRows(List<CopiedColumn> copied) {
    List<String> targets = new ArrayList<>();
    List<String> values = new ArrayList<>();
    rowId()
        .ifPresent(
            names -> {
              targets.add(names.target());
              values.add(names.source());
            });
    copied.forEach(c -> targets.add(QUOTING.identifier(c.after().name())));
    copied.forEach(c -> values.add(c.value(name)));
    if (targets.isEmpty()) {
      throw Unsupported.because(
          "nothing of the table '" + after.name() + "' would be left to tell its rows apart");
    }
    statements.add(
        "INSERT INTO "
            + temporary
            + " ("
            + String.join(", ", targets)
            + ")\nSELECT "
            + String.join(", ", values)
            + "\nFROM "
            + name);
  }

  /**
   * Rows keep their numbers, which a full-text index may hold; a key that is the number is copied
   * as a column.
   */
  private Optional<RowIdNames> rowId() {
    Table before = change.before();
    boolean key =
        RowId.isKey(before.columns(), before.primaryKey(), before.attributes())
            || RowId.isKey(after.columns(), after.primaryKey(), after.attributes());
    if (key) {
      return Optional.empty();
    }
    return RowId.nameIn(after)
        .flatMap(target -> RowId.nameIn(before).map(source -> new RowIdNames(target, source)));
  }

  private record RowIdNames(String target, String source) {}

  /** Numbers that were handed out and deleted are not handed out again. */
  private void keepSequence() {
    if (!isNumbered(change.before()) || !isNumbered(after)) {
      return;
    }
    String temporaryLiteral = QUOTING.literal(temporaryName);
    statements.add("DELETE FROM sqlite_sequence WHERE name = " + temporaryLiteral);
    statements.add(
        "INSERT INTO sqlite_sequence (name, seq)\nSELECT "
            + temporaryLiteral
            + ", seq FROM sqlite_sequence WHERE name = "
            + QUOTING.literal(after.name().name()));
  }

  private static boolean isNumbered(Table table) {
    return table.columns().stream().anyMatch(c -> c.identity() != null);
  }

  private void compareCounts() {
    statements.expectNothing(
        "SELECT rows_before, rows_after FROM (SELECT (SELECT count(*) FROM "
            + name
            + ") AS rows_before, (SELECT count(*) FROM "
            + temporary
            + ") AS rows_after) WHERE rows_before <> rows_after");
  }

  /**
   * Other tables refer to the old name, and go on to do so. Without the pragma the renaming would
   * look into every view and trigger of the database, and stop at the first that is broken.
   */
  private void replace() {
    statements.add("DROP TABLE " + name);
    statements.add("PRAGMA legacy_alter_table = ON");
    statements.add("ALTER TABLE " + temporary + " RENAME TO " + name);
    statements.add("PRAGMA legacy_alter_table = OFF");
  }
}
