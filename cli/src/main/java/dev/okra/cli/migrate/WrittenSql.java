package dev.okra.cli.migrate;

import com.google.inject.Inject;
import dev.okra.cli.project.Dialects;
import dev.okra.cli.project.Project;
import dev.okra.domain.logical.SchemaDefinition;
import dev.okra.domain.plan.Renames;
import dev.okra.domain.port.Dialect;
import dev.okra.migration.directory.Migration;
import dev.okra.migration.runner.EnumValueColumns;
import dev.okra.migration.runner.MigrationPlanner;
import dev.okra.migration.runner.PlannedMigration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiFunction;

/**
 * The SQL that a migration carries where {@code generateSQL} is on: a file for each dialect of the
 * project.
 */
final class WrittenSql {
  private final Project project;
  private final Dialects dialects;

  @Inject
  WrittenSql(Project project, Dialects dialects) {
    this.project = project;
    this.dialects = dialects;
  }

  /**
   * The statements up, by dialect, under {@code ""} where there is one alone; empty where none are
   * wanted.
   */
  Map<String, String> up(SchemaDefinition before, SchemaDefinition after, Renames renames) {
    return texts(after, renames, (planner, draft) -> planner.up(draft, before));
  }

  /** The statements down, likewise. */
  Map<String, String> down(SchemaDefinition before, SchemaDefinition after, Renames renames) {
    return texts(after, renames, (planner, draft) -> planner.down(draft, before));
  }

  private Map<String, String> texts(
      SchemaDefinition after,
      Renames renames,
      BiFunction<MigrationPlanner, Migration, PlannedMigration> plan) {
    List<String> wanted = project.configuration().database().generateSql();
    Map<String, String> texts = new TreeMap<>();
    Migration draft =
        new Migration(
            "draft",
            null,
            "",
            List.of(),
            List.of(),
            EnumValueColumns.portable(renames, after),
            after,
            Map.of(),
            Map.of(),
            "",
            "");
    for (String id : wanted) {
      Dialect dialect = dialects.named(id);
      MigrationPlanner planner =
          new MigrationPlanner(
              dialect, dialect.defaultCapabilities(), project.scalarOverrides(dialect));
      String text = dialect.splitter().write(plan.apply(planner, draft).script());
      texts.put(wanted.size() == 1 ? "" : dialect.id(), text);
    }
    return texts;
  }
}
