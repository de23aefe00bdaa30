package dev.okra.cli.drift;

import com.google.inject.Inject;
import dev.okra.cli.project.Project;
import dev.okra.cli.schema.SchemaProblems;
import dev.okra.diff.drift.DriftedObject;
import dev.okra.diff.drift.SchemaDrift;
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
import java.util.Optional;
import java.util.Set;

/** Looks at a database beside the schema and the migrations of the project; changes nothing. */
final class LiveDatabase {
  /** What is renamed matters to whoever changes the database; here it is a difference like any. */
  private static final RenameAnswers NOTHING_RENAMED = new RenameAnswers(List.of("none"), Set.of());

  private final Project project;
  private final SchemaProblems problems;
  private final IgnoredDrift ignored;

  @Inject
  LiveDatabase(Project project, SchemaProblems problems, IgnoredDrift ignored) {
    this.project = project;
    this.problems = problems;
    this.ignored = ignored;
  }

  /** What the database holds, and what would have to be done for it to follow the schema. */
  Drift drift(Session session) {
    Dialect dialect = project.dialect(session.url());
    SchemaComparer comparer =
        new SchemaComparer(dialect, session.capabilities(), project.scalarOverrides(dialect));
    ComparedSchema wanted = comparer.mapped(problems.requireValid(project.schema()));
    ComparedSchema current =
        comparer.inspected(session, project.scope(wanted.schema().schemaNames()));
    Comparison comparison =
        comparer.compare(current, comparer.normalized(session, wanted, current), NOTHING_RENAMED);
    ChangeSentences sentences = comparison.sentences(dialect.types(session.capabilities()));
    SchemaDrift drift = SchemaDrift.of(current.schema(), comparison.plan());
    IgnoredDrift.Recorded recorded = ignored.read();
    List<Difference> differences =
        drift.objects().stream()
            .map(o -> new Difference(o, words(o, sentences), recorded.entry(o)))
            .toList();
    return new Drift(comparison, drift, differences);
  }

  private static List<String> words(DriftedObject object, ChangeSentences sentences) {
    return object.changes().stream().flatMap(c -> sentences.of(c).stream()).toList();
  }

  /** Where every migration of the project stands in the database; empty without migrations. */
  List<MigrationState> migrations(MigrationRunner runner) {
    return project.migrations().exists() ? runner.status() : List.of();
  }

  /** The names of the schema files, fit to be shown. */
  String schemaName() {
    return project.schemaNames();
  }

  /**
   * How a database and the schema differ.
   *
   * @param comparison of what the database holds with what it is to hold
   * @param schemaDrift the same, object by object
   * @param all every object that differs
   */
  record Drift(Comparison comparison, SchemaDrift schemaDrift, List<Difference> all) {
    Drift {
      all = List.copyOf(all);
    }

    /** What the database holds. */
    DatabaseSchema held() {
      return comparison.current().schema();
    }

    /** What nobody has decided to leave as it is. */
    List<Difference> open() {
      return all.stream().filter(d -> d.ignored().isEmpty()).toList();
    }

    /** What somebody has decided to leave as it is. */
    List<Difference> ignored() {
      return all.stream().filter(d -> d.ignored().isPresent()).toList();
    }

    /** What would change if the database followed the schema, in words. */
    List<String> differences() {
      return open().stream().flatMap(d -> d.words().stream()).toList();
    }
  }

  /**
   * An object that differs.
   *
   * @param words what would change if it followed the schema
   * @param ignored who has decided to leave it as it is, and why
   */
  record Difference(DriftedObject object, List<String> words, Optional<IgnoredObject> ignored) {
    Difference {
      words = List.copyOf(words);
    }
  }
}
