package dev.okra.sqlite.write;

import static dev.okra.sqlite.type.SqliteNames.QUOTING;

import dev.okra.domain.change.Change;
import dev.okra.domain.plan.Plan;
import dev.okra.domain.plan.PlannedChange;
import dev.okra.domain.plan.RowScope;
import dev.okra.domain.plan.Script;
import dev.okra.domain.port.InspectionScope;
import dev.okra.domain.port.SqlWriter;
import dev.okra.domain.relational.ObjectName;
import dev.okra.domain.relational.Table;
import dev.okra.jdbc.count.RowCounts;
import dev.okra.sqlite.type.SqliteNames;
import java.util.List;
import java.util.Optional;

/**
 * Writes the statements of plans; each change by ALTER TABLE where SQLite can, and by making the
 * table again elsewhere.
 */
public final class SqliteSqlWriter implements SqlWriter {

  @Override
  public Script write(Plan plan) {
    ChangeWriter writer = new ChangeWriter();
    List<PlannedChange> changes = plan.changes();
    for (int i = 0; i < changes.size(); i++) {
      writer.statements.startChange(i);
      changes.get(i).change().accept(writer);
    }
    return new Script(writer.statements.statements());
  }

  @Override
  public String countRows(RowScope scope) {
    return scope.accept(new RowCounts(QUOTING, HeldValues::condition));
  }

  @Override
  public String identifier(String name) {
    return QUOTING.identifier(name);
  }

  @Override
  public String literal(String text) {
    return QUOTING.literal(text);
  }

  /** Whether a change makes a table again: all of its rows are written. */
  public static boolean rebuilds(Change.AlterTable change) {
    return DirectAlteration.of(change).isEmpty();
  }

  private static final class ChangeWriter implements Change.Visitor<StatementList> {
    private final StatementList statements = new StatementList();

    @Override
    public StatementList createTable(Change.CreateTable change) {
      Table table = change.table();
      statements.add(TableSql.create(table, Unsupported.nameOf(table.name())));
      table.indexes().forEach(i -> statements.add(TableSql.createIndex(table, i)));
      return statements;
    }

    @Override
    public StatementList dropTable(Change.DropTable change) {
      statements.add("DROP TABLE " + QUOTING.identifier(change.table().name()));
      return statements;
    }

    /**
     * SQLite follows the name into foreign keys, views and triggers; a change of case alone it
     * takes for a clash.
     */
    @Override
    public StatementList renameTable(Change.RenameTable change) {
      String before = Unsupported.nameOf(change.before());
      String after = Unsupported.nameOf(change.after());
      if (SqliteNames.key(before).equals(SqliteNames.key(after))) {
        String between = InspectionScope.OWN_PREFIX + "renamed_" + after;
        rename(before, between);
        rename(between, after);
      } else {
        rename(before, after);
      }
      return statements;
    }

    private void rename(String before, String after) {
      statements.add(
          "ALTER TABLE "
              + QUOTING.identifier(before)
              + " RENAME TO "
              + QUOTING.identifier(ObjectName.of(after)));
    }

    @Override
    public StatementList alterTable(Change.AlterTable change) {
      Optional<List<String>> direct = DirectAlteration.of(change);
      if (direct.isPresent()) {
        direct.get().forEach(statements::add);
      } else {
        TableRebuild.write(change, statements);
      }
      return statements;
    }

    @Override
    public StatementList createObject(Change.CreateObject change) {
      statements.add(ObjectSql.create(change.object()));
      return statements;
    }

    @Override
    public StatementList dropObject(Change.DropObject change) {
      statements.add(ObjectSql.drop(change.object()));
      return statements;
    }

    @Override
    public StatementList replaceObject(Change.ReplaceObject change) {
      statements.add(ObjectSql.drop(change.before()));
      statements.add(ObjectSql.create(change.after()));
      return statements;
    }

    @Override
    public StatementList renameObject(Change.RenameObject change) {
      statements.add(ObjectSql.drop(change.before()));
      statements.add(ObjectSql.create(change.after()));
      return statements;
    }

    @Override
    public StatementList alterEnum(Change.AlterEnum change) {
      throw Unsupported.because("SQLite has no enum types: '" + change.after().name() + "'");
    }
  }
}
