package dev.okra.cli.database;

import dev.okra.cli.drift.DatabaseStatusCommand;
import dev.okra.cli.drift.ResolveDriftCommand;
import dev.okra.cli.drift.VerifyCommand;
import dev.okra.cli.migrate.DbInitCommand;
import dev.okra.cli.migrate.MigrateCommand;
import dev.okra.cli.pull.PullCommand;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code okra db}: databases. */
@Command(
    name = "db",
    description = "Works with databases.",
    subcommands = {
      DbInitCommand.class,
      SyncCommand.class,
      DiffCommand.class,
      ApplyCommand.class,
      PullCommand.class,
      ResetCommand.class,
      DatabaseStatusCommand.class,
      VerifyCommand.class,
      ResolveDriftCommand.class,
      MigrateCommand.class
    })
public final class DbCommand implements Runnable {
  @Spec
  @SuppressWarnings("NullAway.Init") // picocli sets it
  private CommandSpec spec;

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "which command of 'okra db'?");
  }
}
