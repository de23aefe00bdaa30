package dev.okra.cli.drift;

import com.google.inject.Inject;
import dev.okra.cli.database.Mechanics;
import dev.okra.cli.project.Project;
import dev.okra.cli.schema.SchemaProblems;
import dev.okra.domain.change.ChangeSentences;
import dev.okra.domain.port.Dialect;
import dev.okra.domain.port.Session;
import dev.okra.domain.relational.DatabaseSchema;
import dev.okra.migration.runner.MigrationRunner;
import dev.okra.migration.runner.MigrationState;
import dev.okra.migration.sync.ComparedSchema;
import dev.okra.migration.sync.Comparison;
import dev.okra.migration.sync.RenameAnswers;
import dev.okra.migration.sync.SchemaComparer;
import java.util.List;
import java.util.Set;

/** Looks at a database beside the schema and the migrations of the project; changes nothing. */
final class LiveDatabase {
  /** What is renamed matters to whoever changes the database; here it is a difference like any. */
  private static final RenameAnswers NOTHING_RENAMED = new RenameAnswers(List.of("none"), Set.of());

  private final Project project;
  private final SchemaProblems problems;

  @Inject
  LiveDatabase(Project project, SchemaProblems problems) {
    this.project = project;
    this.problems = problems;
  }

  /** What the database holds, and what would have to be done for it to follow the schema. */
  Drift drift(Session session) {
    Dialect dialect = project.dialect(session.url());
    SchemaComparer comparer =
        new SchemaComparer(dialect, session.capabilities(), project.scalarOverrides(dialect));
    ComparedSchema wanted = comparer.mapped(problems.requireValid(project.schema()));
    ComparedSchema current = comparer.inspected(session, project.scope(List.of()));
    Comparison comparison =
        comparer.compare(current, comparer.normalized(session, wanted, current), NOTHING_RENAMED);
    ChangeSentences sentences = comparison.sentences(dialect.types(session.capabilities()));
    return new Drift(
        current.schema(),
        Mechanics.of(comparison.plan()).others().flatMap(c -> sentences.of(c).stream()).toList());
  }

  /** Where every migration of the project stands in the database; empty without migrations. */
  List<MigrationState> migrations(MigrationRunner runner) {
    return project.migrations().exists() ? runner.status() : List.of();
  }

  /** The names of the schema files, fit to be shown. */
  String schemaName() {
    return String.join(", ", project.configuration().database().schemas());
  }

  /**
   * How a database and the schema differ.
   *
   * @param held what the database holds
   * @param differences what would change if the database followed the schema, in words
   */
  record Drift(DatabaseSchema held, List<String> differences) {
    Drift {
      differences = List.copyOf(differences);
    }
  }
}
