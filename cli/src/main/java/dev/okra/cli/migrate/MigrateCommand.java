package dev.okra.cli.migrate;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code okra db migrate}: migrations. */
@Command(
    name = "migrate",
    description = "Works with migrations.",
    subcommands = {
      SnapshotCommand.class,
      PreviewCommand.class,
      UpCommand.class,
      DownCommand.class,
      StatusCommand.class,
      HashCommand.class
    })
public final class MigrateCommand implements Runnable {
  @Spec
  @SuppressWarnings("NullAway.Init") // picocli sets it
  private CommandSpec spec;

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "which command of 'okra db migrate'?");
  }
}
