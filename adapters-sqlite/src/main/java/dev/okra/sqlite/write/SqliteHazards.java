package dev.okra.sqlite.write;

import dev.okra.domain.change.Change;
import dev.okra.domain.plan.Hazard;
import dev.okra.domain.plan.RowScope;
import java.util.List;

/** What changes cost a program that uses the file meanwhile: SQLite has one lock for all of it. */
public final class SqliteHazards implements Change.Visitor<List<Hazard>> {
  private static final String REWRITE = "OKRA-H301";

  private SqliteHazards() {}

  /** The hazards of a change. */
  public static List<Hazard> of(Change change) {
    return change.accept(new SqliteHazards());
  }

  @Override
  public List<Hazard> alterTable(Change.AlterTable change) {
    if (!SqliteSqlWriter.rebuilds(change)) {
      return List.of();
    }
    return List.of(
        new Hazard(
            REWRITE,
            Hazard.Kind.TABLE_REWRITE,
            "SQLite cannot alter the table '"
                + change.after().name()
                + "' in this way, so every row of it is written to a new one",
            "let no program write to the file meanwhile; the disk needs room for the table twice",
            List.of(new RowScope.AllRows(change.before().name()))));
  }

  @Override
  public List<Hazard> createTable(Change.CreateTable change) {
    return List.of();
  }

  @Override
  public List<Hazard> dropTable(Change.DropTable change) {
    return List.of();
  }

  @Override
  public List<Hazard> renameTable(Change.RenameTable change) {
    return List.of();
  }

  @Override
  public List<Hazard> createObject(Change.CreateObject change) {
    return List.of();
  }

  @Override
  public List<Hazard> dropObject(Change.DropObject change) {
    return List.of();
  }

  @Override
  public List<Hazard> replaceObject(Change.ReplaceObject change) {
    return List.of();
  }

  @Override
  public List<Hazard> renameObject(Change.RenameObject change) {
    return List.of();
  }

  @Override
  public List<Hazard> alterEnum(Change.AlterEnum change) {
    return List.of();
  }
}
