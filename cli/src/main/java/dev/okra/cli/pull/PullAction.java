package dev.okra.cli.pull;

import com.google.inject.Inject;
import dev.okra.cli.project.Project;
import dev.okra.cli.schema.SchemaProblems;
import dev.okra.diff.pull.ConfirmedPull;
import dev.okra.domain.change.Change;
import dev.okra.domain.change.ChangeSentences;
import dev.okra.domain.change.Vocabulary;
import dev.okra.domain.diagnostic.OkraException;
import dev.okra.domain.logical.Scalar;
import dev.okra.domain.logical.SchemaDefinition;
import dev.okra.domain.plan.Renames;
import dev.okra.domain.port.Dialect;
import dev.okra.domain.port.InspectionScope;
import dev.okra.domain.port.Session;
import dev.okra.domain.pull.PulledSchema;
import dev.okra.idl.SchemaReader;
import dev.okra.migration.sync.ComparedSchema;
import dev.okra.migration.sync.SchemaComparer;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Pulls a schema, and makes sure of the files before anything is written. */
final class PullAction {
  private final Project project;
  private final SchemaReader reader;
  private final SchemaProblems problems;

  @Inject
  PullAction(Project project, SchemaReader reader, SchemaProblems problems) {
    this.project = project;
    this.reader = reader;
    this.problems = problems;
  }

  /**
   * What came of a pull.
   *
   * @param pulled the schema
   * @param files its files
   */
  record Outcome(PulledSchema pulled, PulledFiles files) {}

  /**
   * Pulls; nothing is written.
   *
   * @param force whether a schema that would change the database is better than none
   */
  Outcome pull(
      Dialect dialect,
      Session session,
      InspectionScope scope,
      PullTarget.Found target,
      boolean force) {
    Map<Scalar, String> overrides = project.scalarOverrides(dialect);
    SchemaComparer comparer = new SchemaComparer(dialect, session.capabilities(), overrides);
    ComparedSchema current = comparer.inspected(session, scope);
    PulledSchema pulled =
        new ConfirmedPull(dialect, session.capabilities(), overrides)
            .pull(
                current.schema(),
                target.schema(),
                s -> dialect.normalizer().normalize(session, s, current.schema()))
            .pulled();
    PulledFiles files = PulledFiles.of(target, project.workingFolder(), pulled);
    Path folder = project.workingFolder();
    SchemaDefinition written = problems.requireValid(reader.read(files.schemaFiles(folder)));
    ComparedSchema desired = comparer.normalized(session, comparer.mapped(written), current);
    List<Change> changes =
        comparer.compareWith(current, desired, Renames.NONE).plan().bareChanges().toList();
    if (!changes.isEmpty() && !force) {
      throw refused(dialect, session, changes);
    }
    return new Outcome(pulled, files);
  }

  private static OkraException refused(Dialect dialect, Session session, List<Change> changes) {
    ChangeSentences sentences =
        new ChangeSentences(
            Vocabulary.NONE, Vocabulary.NONE, dialect.types(session.capabilities())::render);
    String text =
        changes.stream().flatMap(c -> sentences.of(c).stream()).collect(Collectors.joining("\n"));
    return new OkraException(
        PullErrorCode.NOT_EXPRESSED,
        "the schema cannot say all that the database has; a sync with it would plan:\n" + text,
        "leave these tables out with --exclude, or give --force to write the schema nevertheless");
  }
}
