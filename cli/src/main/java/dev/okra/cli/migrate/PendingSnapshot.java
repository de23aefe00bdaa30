package dev.okra.cli.migrate;

import com.google.inject.Inject;
import dev.okra.cli.database.Mechanics;
import dev.okra.cli.database.Questions;
import dev.okra.cli.project.Project;
import dev.okra.domain.change.ChangeSentences;
import dev.okra.domain.logical.SchemaDefinition;
import dev.okra.domain.port.Capabilities;
import dev.okra.domain.port.Dialect;
import dev.okra.migration.sync.ComparedSchema;
import dev.okra.migration.sync.Comparison;
import dev.okra.migration.sync.SchemaComparer;
import java.util.List;

/** What a snapshot taken now would hold. */
final class PendingSnapshot {
  private final Project project;
  private final Questions questions;

  @Inject
  PendingSnapshot(Project project, Questions questions) {
    this.project = project;
    this.questions = questions;
  }

  /** Compares the last snapshot with a schema, for the configured dialect. */
  Result compare(SchemaDefinition schema, List<String> renames) {
    Dialect dialect = project.dialect();
    Capabilities capabilities = dialect.defaultCapabilities();
    SchemaComparer comparer =
        new SchemaComparer(dialect, capabilities, project.scalarOverrides(dialect));
    ComparedSchema current = comparer.mapped(project.migrations().snapshot());
    ComparedSchema desired = comparer.mapped(schema);
    Comparison comparison =
        questions.decided(renames, answers -> comparer.compare(current, desired, answers));
    ChangeSentences sentences = comparison.sentences(dialect.types(capabilities));
    return new Result(dialect, capabilities, comparison, sentences);
  }

  /**
   * What a snapshot would hold.
   *
   * @param dialect the dialect that it was worked out for
   * @param capabilities what that dialect can do
   * @param comparison the changes
   * @param sentences says them
   */
  record Result(
      Dialect dialect,
      Capabilities capabilities,
      Comparison comparison,
      ChangeSentences sentences) {

    /** Every change in words. */
    List<String> words() {
      return Mechanics.of(comparison.plan())
          .others()
          .flatMap(c -> sentences.of(c).stream())
          .toList();
    }
  }
}
