package dev.okra.cli.migrate;

import com.google.inject.Inject;
import com.google.inject.Provider;
import dev.okra.cli.GlobalOptions;
import dev.okra.cli.console.Console;
import dev.okra.cli.database.DatabaseOption;
import dev.okra.domain.diagnostic.FailureKind;
import dev.okra.migration.json.SchemaJson;
import dev.okra.migration.runner.MigrationState;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code okra db migrate status}: where every migration stands. */
@Command(name = "status", description = "Shows where every migration stands in a database.")
public final class StatusCommand implements Callable<Integer> {
  private final Runners runners;
  private final SchemaJson json;
  private final Provider<Console> consoles;
  private final GlobalOptions options;

  @Mixin private final DatabaseOption database = new DatabaseOption();

  @Option(
      names = "--check",
      description = "End with status 3 unless every migration is applied as it is.")
  private boolean check;

  @Inject
  StatusCommand(
      Runners runners, SchemaJson json, Provider<Console> consoles, GlobalOptions options) {
    this.runners = runners;
    this.json = json;
    this.consoles = consoles;
    this.options = options;
  }

  @Override
  public Integer call() {
    List<MigrationState> states =
        runners.with(runners.url(database), 0, (session, runner) -> runner.status());
    Console console = consoles.get();
    if (options.json()) {
      console.raw(json.print(StateReport.tree(states)));
    } else {
      states.forEach(s -> console.data(StateReport.line(console, s)));
      if (states.isEmpty()) {
        console.say("no migrations; 'okra db migrate snapshot' makes the first");
      }
    }
    boolean applied = StateReport.allApplied(states);
    return check && !applied ? FailureKind.DIFFERENT.exitStatus() : 0;
  }
}
