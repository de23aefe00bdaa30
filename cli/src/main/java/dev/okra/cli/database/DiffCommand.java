package dev.okra.cli.database;

import com.google.inject.Inject;
import com.google.inject.Provider;
import dev.okra.cli.GlobalOptions;
import dev.okra.cli.console.Console;
import dev.okra.cli.project.Project;
import dev.okra.cli.project.Source;
import dev.okra.cli.project.Sources;
import dev.okra.cli.schema.SchemaProblems;
import dev.okra.domain.change.ChangeSentences;
import dev.okra.domain.diagnostic.FailureKind;
import dev.okra.domain.port.Capabilities;
import dev.okra.domain.port.DatabaseUrl;
import dev.okra.domain.port.Dialect;
import dev.okra.domain.port.SqlWriter;
import dev.okra.migration.sync.Comparison;
import dev.okra.migration.sync.RowCounts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code okra db diff}: what differs between any two sources. */
@Command(
    name = "diff",
    description =
        "Shows what leads from one source to another; by default from the last snapshot to the schema.")
public final class DiffCommand implements Callable<Integer> {
  private final Project project;
  private final Sources sources;
  private final TwoSources comparing;
  private final Questions questions;
  private final PlanReport report;
  private final SchemaProblems problems;
  private final Provider<Console> consoles;
  private final GlobalOptions options;

  @Option(names = "--from", paramLabel = "SOURCE", description = "Where it starts.")
  private @Nullable String from;

  @Option(names = "--to", paramLabel = "SOURCE", description = "Where it leads.")
  private @Nullable String to;

  @Option(names = "--sql", description = "Show the statements.")
  private boolean sql;

  @Option(names = "--check", description = "End with status 3 if there is a difference.")
  private boolean check;

  @Option(
      names = "--dialect",
      paramLabel = "ID",
      description = "The kind of database to compare for, where no source says it.")
  private @Nullable String dialect;

  @Option(
      names = "--rename",
      paramLabel = "BEFORE=AFTER",
      description = "Say that something was renamed; 'none' says that nothing else was.")
  private List<String> renames = new ArrayList<>();

  @Mixin private final ScratchOptions scratch = new ScratchOptions();

  @Inject
  DiffCommand(
      Project project,
      Sources sources,
      TwoSources comparing,
      Questions questions,
      PlanReport report,
      SchemaProblems problems,
      Provider<Console> consoles,
      GlobalOptions options) {
    this.project = project;
    this.sources = sources;
    this.comparing = comparing;
    this.questions = questions;
    this.report = report;
    this.problems = problems;
    this.consoles = consoles;
    this.options = options;
  }

  @Override
  public Integer call() {
    Source left = from == null ? sources.snapshot() : sources.named(from);
    Source right = to == null ? sources.configuredSchema() : sources.named(to);
    Optional<DatabaseUrl> dev = scratch.devUrl(project);
    Dialect chosen = comparing.dialect(left, right, dialect, dev);
    return comparing.with(
        new TwoSources.Pair(chosen, left, right, scratch.scope(project), dev),
        project.scalarOverrides(chosen),
        (capabilities, compare) -> show(chosen, capabilities, questions.decided(renames, compare)));
  }

  private int show(Dialect chosen, Capabilities capabilities, Comparison comparison) {
    problems.show(comparison.desired().diagnostics());
    SqlWriter writer = chosen.writer(capabilities);
    ChangeSentences sentences = comparison.sentences(chosen.types(capabilities));
    if (options.json()) {
      report.json(
          comparison.plan(),
          comparison.inverses(capabilities),
          sentences,
          writer,
          RowCounts.unknown());
    } else if (sql) {
      report.sql(writer.write(comparison.plan()), chosen);
    } else {
      report.words(comparison.plan(), sentences, RowCounts.unknown());
    }
    boolean equal = comparison.plan().isEmpty();
    if (equal && !options.json()) {
      consoles.get().done("no difference");
    }
    return check && !equal ? FailureKind.DIFFERENT.exitStatus() : 0;
  }
}
