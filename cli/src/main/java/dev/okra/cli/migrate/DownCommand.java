package dev.okra.cli.migrate;

import com.google.inject.Inject;
import dev.okra.migration.runner.Target;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code okra db migrate down}: takes the last migration down, or more. */
@Command(
    name = "down",
    description =
        "Takes down the migration that was applied last, or as many as --to or --steps say.")
public final class DownCommand implements Callable<Integer> {
  private final MigrationRun run;

  @Mixin private final RunOptions options = new RunOptions();

  @Inject
  DownCommand(MigrationRun run) {
    this.run = run;
  }

  @Override
  public Integer call() {
    Target target = options.target(Target.ONE);
    return run.run(
        MigrationRun.Direction.DOWN,
        options,
        runner -> runner.planDown(target),
        (runner, listener) -> runner.down(target, listener));
  }
}
