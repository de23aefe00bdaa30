package dev.okra.cli.pull;

import com.google.inject.Inject;
import dev.okra.cli.project.Project;
import dev.okra.cli.schema.SchemaProblems;
import dev.okra.diff.pull.ConfirmedPull;
import dev.okra.domain.change.Change;
import dev.okra.domain.change.ChangeSentences;
import dev.okra.domain.change.Vocabulary;
import dev.okra.domain.diagnostic.OkraException;
import dev.okra.domain.logical.SchemaDefinition;
import dev.okra.domain.plan.Renames;
import dev.okra.domain.port.Dialect;
import dev.okra.domain.port.InspectionScope;
import dev.okra.domain.port.Session;
import dev.okra.domain.pull.PulledSchema;
import dev.okra.idl.SchemaReader;
import dev.okra.migration.sync.ComparedSchema;
import dev.okra.migration.sync.SchemaComparer;
import java.util.List;
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
    ComparedSchema current = comparer(dialect, session).inspected(session, scope);
    PulledSchema pulled = pulled(dialect, session, scope, current, current, target);
    PulledFiles files = PulledFiles.of(target, project.workingFolder(), pulled);
    if (!force) {
      requireSaid(dialect, session, current, current, files);
    }
    return new Outcome(pulled, files);
  }

  /**
   * Pulls what a database might hold into files that are there; nothing is written.
   *
   * @param current what the database holds
   * @param wanted what the files are to say
   */
  Outcome adopt(
      Dialect dialect,
      Session session,
      ComparedSchema current,
      ComparedSchema wanted,
      PullTarget.Found target) {
    InspectionScope scope = project.scope(wanted.schema().schemaNames());
    PulledSchema pulled = pulled(dialect, session, scope, current, wanted, target);
    PulledFiles files = PulledFiles.edited(target, project.workingFolder(), pulled);
    requireSaid(dialect, session, current, wanted, files);
    return new Outcome(pulled, files);
  }

  private SchemaComparer comparer(Dialect dialect, Session session) {
    return new SchemaComparer(dialect, session.capabilities(), project.scalarOverrides(dialect));
  }

  private PulledSchema pulled(
      Dialect dialect,
      Session session,
      InspectionScope scope,
      ComparedSchema current,
      ComparedSchema wanted,
      PullTarget.Found target) {
    return new ConfirmedPull(dialect, session.capabilities(), project.scalarOverrides(dialect))
        .pull(
            wanted.schema(),
            dialect.inspector().viewColumns(session, scope),
            target.schema(),
            s -> dialect.normalizer().normalize(session, s, current.schema()))
        .pulled();
  }

  /** Fails unless a sync with the files leaves a database alone that holds what they are to say. */
  private void requireSaid(
      Dialect dialect,
      Session session,
      ComparedSchema current,
      ComparedSchema wanted,
      PulledFiles files) {
    SchemaDefinition written =
        problems.requireValid(reader.read(files.schemaFiles(project.workingFolder())));
    SchemaComparer comparer = comparer(dialect, session);
    ComparedSchema said = comparer.normalized(session, comparer.mapped(written), current);
    List<Change> changes =
        comparer.compareWith(wanted, said, Renames.NONE).plan().bareChanges().toList();
    if (!changes.isEmpty()) {
      throw refused(dialect, session, changes);
    }
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
