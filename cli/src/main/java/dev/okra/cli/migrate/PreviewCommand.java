package dev.okra.cli.migrate;

import com.google.inject.Inject;
import com.google.inject.Provider;
import dev.okra.cli.GlobalOptions;
import dev.okra.cli.console.Console;
import dev.okra.cli.database.PlanReport;
import dev.okra.cli.project.Project;
import dev.okra.cli.schema.SchemaProblems;
import dev.okra.domain.plan.Plan;
import dev.okra.domain.port.SqlWriter;
import dev.okra.migration.sync.RowCounts;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code okra db migrate preview}: what a snapshot would commit. */
@Command(
    name = "preview",
    description = "Shows what a snapshot would commit, with its SQL, and writes nothing.")
public final class PreviewCommand implements Callable<Integer> {
  private final Project project;
  private final SchemaProblems problems;
  private final PendingSnapshot pending;
  private final PlanReport report;
  private final Provider<Console> consoles;
  private final GlobalOptions options;

  @Option(
      names = "--rename",
      paramLabel = "BEFORE=AFTER",
      description = "Say that something was renamed; 'none' says that nothing else was.")
  private List<String> renames = new ArrayList<>();

  @Inject
  PreviewCommand(
      Project project,
      SchemaProblems problems,
      PendingSnapshot pending,
      PlanReport report,
      Provider<Console> consoles,
      GlobalOptions options) {
    this.project = project;
    this.problems = problems;
    this.pending = pending;
    this.report = report;
    this.consoles = consoles;
    this.options = options;
  }

  @Override
  public Integer call() {
    PendingSnapshot.Result result =
        pending.compare(problems.requireValid(project.schema()), renames);
    problems.show(result.comparison().desired().diagnostics());
    Plan plan = result.comparison().plan();
    SqlWriter writer = result.dialect().writer(result.capabilities());
    if (options.json()) {
      report.json(
          plan,
          result.comparison().inverses(result.capabilities()),
          result.sentences(),
          writer,
          RowCounts.unknown());
      return 0;
    }
    report.words(plan, result.sentences(), RowCounts.unknown());
    if (plan.isEmpty()) {
      consoles.get().done("nothing to commit");
    } else {
      consoles.get().data("");
      report.sql(writer.write(plan), result.dialect());
    }
    return 0;
  }
}
