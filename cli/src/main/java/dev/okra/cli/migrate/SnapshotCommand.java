package dev.okra.cli.migrate;

import com.google.inject.Inject;
import com.google.inject.Provider;
import dev.okra.cli.command.Version;
import dev.okra.cli.console.Console;
import dev.okra.cli.database.PlanReport;
import dev.okra.cli.database.SyncAction;
import dev.okra.cli.database.UpdateOptions;
import dev.okra.cli.project.Project;
import dev.okra.cli.project.SchemaFiles;
import dev.okra.cli.schema.SchemaProblems;
import dev.okra.domain.logical.SchemaDefinition;
import dev.okra.migration.directory.Migration;
import dev.okra.migration.directory.MigrationDirectory;
import dev.okra.migration.directory.SnapshotTaker;
import dev.okra.migration.runner.EnumValueColumns;
import dev.okra.migration.sync.Comparison;
import dev.okra.migration.sync.RowCounts;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code okra db migrate snapshot}: one migration of everything since the last one. */
@Command(
    name = "snapshot",
    description = "Commits everything that changed since the last snapshot as one migration.")
public final class SnapshotCommand implements Callable<Integer> {
  private final Project project;
  private final SchemaProblems problems;
  private final PendingSnapshot pending;
  private final PlanReport report;
  private final SyncAction sync;
  private final UnsyncedSchema unsynced;
  private final WrittenSql writtenSql;
  private final Provider<Console> consoles;

  @Parameters(
      arity = "0..1",
      paramLabel = "NAME",
      description = "What the migration is about; otherwise its first change says it.")
  private @Nullable String name;

  @Option(
      names = "--if-unsynced",
      paramLabel = "sync|schema|fail",
      description = {
        "What to do where the schema has changed since the last 'okra db sync':",
        "sync first, or take the schema untested."
      })
  private UnsyncedSchema.@Nullable Answer ifUnsynced;

  @Option(
      names = "--rename",
      paramLabel = "BEFORE=AFTER",
      description = "Say that something was renamed; 'none' says that nothing else was.")
  private List<String> renames = new ArrayList<>();

  @Inject
  SnapshotCommand(
      Project project,
      SchemaProblems problems,
      PendingSnapshot pending,
      PlanReport report,
      SyncAction sync,
      UnsyncedSchema unsynced,
      WrittenSql writtenSql,
      Provider<Console> consoles) {
    this.project = project;
    this.problems = problems;
    this.pending = pending;
    this.report = report;
    this.sync = sync;
    this.unsynced = unsynced;
    this.writtenSql = writtenSql;
    this.consoles = consoles;
  }

  @Override
  public Integer call() {
    MigrationDirectory directory = project.migrations();
    directory.verify(directory.migrations());
    SchemaDefinition schema = problems.requireValid(project.schema());
    Console console = consoles.get();
    if (SnapshotTaker.isSame(directory.snapshot(), schema)) {
      console.done("nothing to commit: the schema is that of the last snapshot");
      return 0;
    }
    if (unsynced.decide(directory, schema, ifUnsynced) == UnsyncedSchema.Answer.SYNC) {
      directory.create();
      sync.sync(project.url(), UpdateOptions.renaming(renames));
    }
    PendingSnapshot.Result result = pending.compare(schema, renames);
    Comparison comparison = result.comparison();
    report.words(comparison.plan(), result.sentences(), RowCounts.unknown());
    List<String> words = result.words();
    Migration migration =
        new SnapshotTaker(directory, Clock.systemUTC(), Version.text())
            .take(
                new SnapshotTaker.Content(
                    title(words),
                    schema,
                    EnumValueColumns.portable(comparison.renames(), schema),
                    words,
                    writtenSql.up(directory.snapshot(), schema, comparison.renames()),
                    writtenSql.down(directory.snapshot(), schema, comparison.renames())));
    console.done(
        "made "
            + SchemaFiles.shown(project.workingFolder(), directory.root().resolve(migration.id())));
    return 0;
  }

  private String title(List<String> words) {
    String given = name;
    if (given != null) {
      return given;
    }
    if (words.isEmpty()) {
      return "schema";
    }
    String first = words.get(0).replaceFirst("^[+~-] ", "");
    return words.size() == 1 ? first : first + " and " + (words.size() - 1) + " more";
  }
}
