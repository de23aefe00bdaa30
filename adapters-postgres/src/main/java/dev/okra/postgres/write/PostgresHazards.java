package dev.okra.postgres.write;

import dev.okra.domain.change.Change;
import dev.okra.domain.change.TableChange;
import dev.okra.domain.plan.Hazard;
import dev.okra.domain.relational.View;
import java.util.List;

/**
 * What a change costs on PostgreSQL in locks and rewrites (manual, "ALTER TABLE", notes; "Explicit
 * Locking"). Losses of data are found elsewhere.
 */
public final class PostgresHazards implements Change.Visitor<List<Hazard>> {

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
  public List<Hazard> alterTable(Change.AlterTable change) {
    TableHazards hazards = new TableHazards(change);
    return change.changes().stream()
        .flatMap((TableChange c) -> c.accept(hazards).stream())
        .distinct()
        .toList();
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
    boolean refills =
        change.after() instanceof View after
            && after.materialized()
            && ObjectReplacer.isFilledAgain((View) change.before(), after);
    return refills
        ? List.of(
            new Hazard(
                "OKRA-H107",
                Hazard.Kind.LONG_LOCK,
                "materialised view '" + change.after().name() + "' is made and filled again",
                "run it when nobody reads the view",
                List.of()))
        : List.of();
  }

  @Override
  public List<Hazard> renameObject(Change.RenameObject change) {
    return List.of();
  }

  @Override
  public List<Hazard> alterEnum(Change.AlterEnum change) {
    if (!new EnumChange(change).needsSwap()) {
      return List.of();
    }
    return change.uses().stream()
        .map(
            use ->
                TableHazards.rewrite(
                    "OKRA-H106",
                    use.table(),
                    "the type of '"
                        + use.table()
                        + "."
                        + use.column().name()
                        + "' is swapped, and every row of the table is written again",
                    "add values at any place and rename them freely, but leave none out and keep their order"))
        .toList();
  }
}
