package dev.okra.cli.migrate;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.inject.Inject;
import com.google.inject.Provider;
import dev.okra.cli.GlobalOptions;
import dev.okra.cli.console.Console;
import dev.okra.cli.database.AfterChange;
import dev.okra.cli.database.Consent;
import dev.okra.cli.database.InterruptibleChange;
import dev.okra.cli.database.PlanReport;
import dev.okra.cli.project.Project;
import dev.okra.domain.change.Change;
import dev.okra.domain.plan.Plan;
import dev.okra.domain.plan.PlannedChange;
import dev.okra.domain.plan.Statement;
import dev.okra.domain.port.DatabaseUrl;
import dev.okra.domain.port.Dialect;
import dev.okra.domain.port.InspectionScope;
import dev.okra.domain.port.Session;
import dev.okra.domain.port.SqlWriter;
import dev.okra.domain.relational.ObjectName;
import dev.okra.migration.runner.MigrationRunner;
import dev.okra.migration.runner.PlannedMigration;
import dev.okra.migration.runner.RunnerListener;
import dev.okra.migration.sync.ComparedSchema;
import dev.okra.migration.sync.RowCounts;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Shows what a run would do, asks, and runs. */
final class MigrationRun {
  private final Project project;
  private final Runners runners;
  private final Consent consent;
  private final PlanReport report;
  private final AfterChange afterChange;
  private final Provider<Console> consoles;
  private final GlobalOptions global;

  @Inject
  MigrationRun(
      Project project,
      Runners runners,
      Consent consent,
      PlanReport report,
      AfterChange afterChange,
      Provider<Console> consoles,
      GlobalOptions global) {
    this.project = project;
    this.runners = runners;
    this.consent = consent;
    this.report = report;
    this.afterChange = afterChange;
    this.consoles = consoles;
    this.global = global;
  }

  /**
   * Runs.
   *
   * @param direction how the run is called in messages
   * @param plan what would run
   * @param run runs it
   * @return the exit status
   */
  int run(
      Direction direction,
      RunOptions options,
      Function<MigrationRunner, List<PlannedMigration>> plan,
      BiFunction<MigrationRunner, RunnerListener, List<PlannedMigration>> run) {
    DatabaseUrl url = runners.url(options.database);
    Changes done = new Changes();
    runners.with(
        url,
        options.lockTimeoutSeconds,
        (session, runner) -> {
          List<PlannedMigration> planned = plan.apply(runner);
          if (planned.isEmpty()) {
            consoles.get().done(direction.nothing(url));
          } else if (options.dryRun) {
            Dialect dialect = project.dialect(url);
            planned.forEach(m -> show(m, dialect));
            consoles.get().say("dry run: nothing was changed");
          } else {
            ask(session, url, planned, options.force);
            InterruptibleChange.run(
                consoles.get(),
                session.capabilities(),
                "okra db migrate status",
                () -> done.add(session, run.apply(runner, new Progress(direction))));
            consoles.get().done(direction.done(done.ids.size(), url));
          }
          return 0;
        });
    if (!done.ids.isEmpty()) {
      afterChange.run(url, done.ids, done.trees);
    }
    return 0;
  }

  private void show(PlannedMigration migration, Dialect dialect) {
    Console console = consoles.get();
    console.data("-- " + migration.migration().id());
    report.sql(migration.script(), dialect);
  }

  private void ask(
      Session session, DatabaseUrl url, List<PlannedMigration> planned, boolean force) {
    Plan all = new Plan(planned.stream().flatMap(MigrationRun::changes).toList());
    if (force || all.hazards().noneMatch(h -> h.needsConsent())) {
      return;
    }
    Dialect dialect = project.dialect(url);
    Set<ObjectName> tables =
        ComparedSchema.relational(
                dialect
                    .inspector()
                    .inspect(session, project.scope(List.of(InspectionScope.EVERY_SCHEMA))))
            .tableNames();
    RowCounts counts = RowCounts.of(session, dialect.writer(session.capabilities()), all, tables);
    all.hazards()
        .filter(counts::needsConsent)
        .forEach(h -> consoles.get().warn(h.code() + " " + h.message()));
    consent.require(all, counts, false);
  }

  private static Stream<PlannedChange> changes(PlannedMigration migration) {
    return migration.plan().changes().stream();
  }

  /** What was done, for the commands that run afterwards. */
  private final class Changes {
    private final List<String> ids = new ArrayList<>();
    private final List<Supplier<ObjectNode>> trees = new ArrayList<>();

    void add(Session session, List<PlannedMigration> migrations) {
      SqlWriter writer = project.dialect(session.url()).writer(session.capabilities());
      for (PlannedMigration done : migrations) {
        ids.add(done.migration().id());
        trees.add(() -> tree(done, writer));
      }
    }

    private ObjectNode tree(PlannedMigration done, SqlWriter writer) {
      List<List<Change>> inverses =
          done.plan().bareChanges().map(c -> List.of(c.inverse())).toList();
      return report.tree(done.plan(), inverses, done.sentences(), writer, RowCounts.unknown());
    }
  }

  /** Which way a run goes. */
  enum Direction {
    UP("applied", "is up to date"),
    DOWN("taken down", "has no migration to take down");

    private final String word;
    private final String nothing;

    Direction(String word, String nothing) {
      this.word = word;
      this.nothing = nothing;
    }

    String nothing(DatabaseUrl url) {
      return url + " " + nothing;
    }

    String done(int count, DatabaseUrl url) {
      return count + (count == 1 ? " migration " : " migrations ") + word + " on " + url;
    }
  }

  /** Says what is going on. */
  private final class Progress implements RunnerListener {
    private final Direction direction;

    Progress(Direction direction) {
      this.direction = direction;
    }

    @Override
    public void waiting(String holder) {
      consoles.get().say("waiting for another run: " + holder);
    }

    @Override
    public void statement(PlannedMigration migration, int index, Statement statement) {
      int total = migration.script().statements().size();
      String first = statement.sql().lines().findFirst().orElse("");
      consoles.get().progress("[" + (index + 1) + "/" + total + "] " + first);
      if (global.verbose()) {
        consoles.get().say(statement.sql());
      }
    }

    @Override
    public void finished(PlannedMigration migration) {
      Console console = consoles.get();
      console.endProgress();
      console.done(direction.word + " " + migration.migration().id());
    }
  }
}
