package dev.okra.cli.migrate;

import com.google.inject.Inject;
import dev.okra.migration.runner.Target;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code okra db migrate up}: applies what is pending. */
@Command(name = "up", description = "Applies the migrations that are pending, in order.")
public final class UpCommand implements Callable<Integer> {
  private final MigrationRun run;

  @Mixin private final RunOptions options = new RunOptions();

  @Option(
      names = "--out-of-order",
      description = "Also apply migrations that are older than applied ones.")
  private boolean outOfOrder;

  @Inject
  UpCommand(MigrationRun run) {
    this.run = run;
  }

  @Override
  public Integer call() {
    Target target = options.target(Target.ALL);
    return run.run(
        MigrationRun.Direction.UP,
        options,
        runner -> runner.planUp(target, outOfOrder),
        (runner, listener) -> runner.up(target, outOfOrder, listener));
  }
}
