package dev.okra.migration.runner;

import dev.okra.domain.logical.Scalar;
import dev.okra.domain.logical.SchemaDefinition;
import dev.okra.domain.plan.Renames;
import dev.okra.domain.plan.Script;
import dev.okra.domain.port.Capabilities;
import dev.okra.domain.port.Capability;
import dev.okra.domain.port.Dialect;
import dev.okra.migration.directory.Migration;
import dev.okra.migration.sync.Comparison;
import dev.okra.migration.sync.SchemaComparer;
import java.util.Map;

/**
 * Works out what a migration means for one database. The statements come from the two schemas
 * before and after it, never from what a database happens to hold, unless the migration has them in
 * a file.
 */
public final class MigrationPlanner {
  private final Dialect dialect;
  private final Capabilities capabilities;
  private final SchemaComparer comparer;

  /**
   * A planner.
   *
   * @param dialect the kind of database
   * @param capabilities what this one can do
   * @param scalarOverrides column types from the configuration that replace those of scalars
   */
  public MigrationPlanner(
      Dialect dialect, Capabilities capabilities, Map<Scalar, String> scalarOverrides) {
    this.dialect = dialect;
    this.capabilities = capabilities;
    this.comparer = new SchemaComparer(dialect, capabilities, scalarOverrides);
  }

  /** The way up; {@code before} is the schema that the migration starts from. */
  public PlannedMigration up(Migration migration, SchemaDefinition before) {
    Renames renames = renamesFor(migration.renames(), migration.schema());
    Comparison comparison = compare(before, migration.schema(), renames);
    return migration
        .sqlFor(dialect.id())
        .map(text -> fromFile(migration, comparison, "migration.sql", text))
        .orElseGet(() -> computed(migration, comparison));
  }

  /** The way down; {@code before} is the schema that the migration started from. */
  public PlannedMigration down(Migration migration, SchemaDefinition before) {
    Renames renames = RenameInversion.of(renamesFor(migration.renames(), migration.schema()));
    Comparison comparison = compare(migration.schema(), before, renames);
    return migration
        .rollbackSqlFor(dialect.id())
        .map(text -> fromFile(migration, comparison, "rollback.sql", text))
        .orElseGet(() -> computed(migration, comparison));
  }

  private Comparison compare(SchemaDefinition from, SchemaDefinition to, Renames renames) {
    return comparer.compareWith(comparer.mapped(from), comparer.mapped(to), renames);
  }

  private PlannedMigration computed(Migration migration, Comparison comparison) {
    Script script = dialect.writer(capabilities).write(comparison.plan());
    return planned(migration, comparison, script, false);
  }

  private PlannedMigration fromFile(
      Migration migration, Comparison comparison, String file, String text) {
    Script script = dialect.splitter().split(migration.id() + "/" + file, text);
    return planned(migration, comparison, script, true);
  }

  private PlannedMigration planned(
      Migration migration, Comparison comparison, Script script, boolean fromFile) {
    return new PlannedMigration(
        migration,
        comparison.plan(),
        comparison.sentences(dialect.types(capabilities)),
        script,
        fromFile);
  }

  /**
   * A migration records values of enums by their types; where there are no such types, by columns.
   */
  private Renames renamesFor(Renames recorded, SchemaDefinition after) {
    if (capabilities.can(Capability.ENUM_TYPES) || recorded.enumValues().isEmpty()) {
      return recorded;
    }
    return EnumValueColumns.of(recorded, after);
  }
}
