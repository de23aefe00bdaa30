package dev.okra.cli.pull;

import com.google.inject.Inject;
import dev.okra.cli.database.DatabaseCommandCode;
import dev.okra.cli.database.DatabaseOption;
import dev.okra.cli.database.Questions;
import dev.okra.cli.project.Project;
import dev.okra.domain.diagnostic.FailureKind;
import dev.okra.domain.diagnostic.OkraException;
import dev.okra.domain.port.DatabaseUrl;
import dev.okra.domain.port.Dialect;
import dev.okra.domain.port.InspectionScope;
import dev.okra.domain.port.Session;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code okra db pull}: a schema out of a database. */
@Command(
    name = "pull",
    description = {
      "Writes the schema of a database that is there.",
      "Files that hold a schema already are edited: their comments, order and layout stay."
    })
public final class PullCommand implements Callable<Integer> {
  private final Project project;
  private final PullTarget target;
  private final PullAction action;
  private final PulledDatabase pulledDatabase;
  private final PullReport report;
  private final Questions questions;

  @Mixin private final DatabaseOption database = new DatabaseOption();

  @Option(
      names = {"-o", "--out"},
      paramLabel = "FILE|DIR",
      description = {
        "Where to write; otherwise the schema files of the configuration.",
        "A schema.json takes everything that the database holds, in its own words."
      })
  private @Nullable String out;

  @Option(
      names = "--exclude",
      paramLabel = "PATTERN",
      description = "Leave out tables with such names, besides those of the configuration.")
  private List<String> exclude = new ArrayList<>();

  @Option(
      names = "--schema",
      paramLabel = "NAME",
      description = {
        "Take this schema as well, besides the default one and those of the files that are there",
        "(PostgreSQL); '*' for all. May be given several times."
      })
  private List<String> schemas = new ArrayList<>();

  @Option(names = "--force", description = "Write over a file that holds no schema.")
  private boolean force;

  @Option(names = "--dry-run", description = "Print the files that would change; write nothing.")
  private boolean dryRun;

  @Option(
      names = "--check",
      description = "Write nothing; name the files that would change, and end with status 3.")
  private boolean check;

  @Inject
  PullCommand(
      Project project,
      PullTarget target,
      PullAction action,
      PulledDatabase pulledDatabase,
      PullReport report,
      Questions questions) {
    this.project = project;
    this.target = target;
    this.action = action;
    this.pulledDatabase = pulledDatabase;
    this.report = report;
    this.questions = questions;
  }

  @Override
  public Integer call() {
    DatabaseUrl source = database.of(project);
    String file = out;
    return file != null && PulledDatabase.isAskedFor(file)
        ? everything(source, file)
        : schema(source);
  }

  private int schema(DatabaseUrl source) {
    PullTarget.Found found = target.find(out, force);
    Dialect dialect = project.dialect(source);
    PullAction.Outcome outcome;
    try (Session session = dialect.connect(source)) {
      outcome = action.pull(dialect, session, scope(found), found, force);
    }
    if (writes() && !outcome.files().removed().isEmpty()) {
      requireConsent(outcome.files().removed());
    }
    report.show(outcome, source, dryRun, writes());
    return finish(outcome.files());
  }

  private int everything(DatabaseUrl source, String file) {
    Dialect dialect = project.dialect(source);
    PulledFiles files;
    try (Session session = dialect.connect(source)) {
      files = pulledDatabase.pull(dialect, session, scope(), file, force);
    }
    report.show(files, source, dryRun, writes());
    return finish(files);
  }

  private boolean writes() {
    return !dryRun && !check;
  }

  private int finish(PulledFiles files) {
    boolean different = !files.changed().isEmpty();
    if (writes()) {
      files.write();
      return 0;
    }
    return check && different ? FailureKind.DIFFERENT.exitStatus() : 0;
  }

  private InspectionScope scope() {
    return project.scope(schemas, exclude);
  }

  private InspectionScope scope(PullTarget.Found found) {
    return scope().including(found.schema().schemaNames());
  }

  private void requireConsent(List<String> removed) {
    String what = "the database no longer has " + String.join(", ", removed);
    boolean yes =
        questions
            .yes(what + ". Remove it from the schema?")
            .orElseThrow(
                () ->
                    new OkraException(
                        DatabaseCommandCode.CONSENT_NEEDED,
                        what + "; nothing was written",
                        "give --yes to remove it from the schema as well"));
    if (!yes) {
      throw new OkraException(
          DatabaseCommandCode.CANCELLED, "nothing was written", "run the command again to go on");
    }
  }
}
