package dev.okra.migration.runner;

import dev.okra.domain.logical.Scalar;
import dev.okra.domain.logical.SchemaDefinition;
import dev.okra.domain.plan.Plan;
import dev.okra.domain.plan.Renames;
import dev.okra.domain.plan.Script;
import dev.okra.domain.port.Capabilities;
import dev.okra.domain.port.Capability;
import dev.okra.domain.port.Dialect;
import dev.okra.migration.directory.Migration;
import dev.okra.migration.sync.ComparedSchema;
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
    Plan plan = plan(before, migration.schema(), renames);
    return migration
        .sqlFor(dialect.id())
        .map(text -> fromFile(migration, plan, "migration.sql", text))
        .orElseGet(() -> computed(migration, plan));
  }

  /** The way down; {@code before} is the schema that the migration started from. */
  public PlannedMigration down(Migration migration, SchemaDefinition before) {
    Renames renames = RenameInversion.of(renamesFor(migration.renames(), migration.schema()));
    Plan plan = plan(migration.schema(), before, renames);
    return migration
        .rollbackSqlFor(dialect.id())
        .map(text -> fromFile(migration, plan, "rollback.sql", text))
        .orElseGet(() -> computed(migration, plan));
  }

  private Plan plan(SchemaDefinition from, SchemaDefinition to, Renames renames) {
    ComparedSchema current = comparer.mapped(from);
    ComparedSchema desired = comparer.mapped(to);
    Comparison comparison = comparer.compareWith(current, desired, renames);
    return comparison.plan();
  }

  private PlannedMigration computed(Migration migration, Plan plan) {
    Script script = dialect.writer(capabilities).write(plan);
    return new PlannedMigration(migration, plan, script, false);
  }

  private PlannedMigration fromFile(Migration migration, Plan plan, String file, String text) {
    Script script = dialect.splitter().split(migration.id() + "/" + file, text);
    return new PlannedMigration(migration, plan, script, true);
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
