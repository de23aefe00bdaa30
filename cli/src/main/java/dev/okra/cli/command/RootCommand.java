package dev.okra.cli.command;

import com.google.inject.Inject;
import dev.okra.cli.GlobalOptions;
import dev.okra.cli.database.DbCommand;
import dev.okra.cli.generate.BuildCommand;
import dev.okra.cli.generate.ModelsCommand;
import dev.okra.cli.schema.FormatCommand;
import dev.okra.cli.schema.ValidateCommand;
import dev.okra.cli.start.DemoCommand;
import dev.okra.cli.start.InitCommand;
import dev.okra.cli.watch.DevCommand;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code okra} itself. */
@Command(
    name = "okra",
    mixinStandardHelpOptions = true,
    scope = picocli.CommandLine.ScopeType.INHERIT,
    versionProvider = Version.class,
    synopsisSubcommandLabel = "COMMAND",
    description = "One schema, written once: databases that match it, and code that fits it.",
    subcommands = {
      InitCommand.class,
      DemoCommand.class,
      ValidateCommand.class,
      FormatCommand.class,
      DevCommand.class,
      BuildCommand.class,
      ModelsCommand.class,
      DbCommand.class
    })
public final class RootCommand implements Runnable {
  @Mixin private final GlobalOptions options;
  @Spec private CommandSpec spec;

  @Inject
  @SuppressWarnings("NullAway.Init") // picocli sets the specification
  RootCommand(GlobalOptions options) {
    this.options = options;
  }

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "which command?");
  }

  /** Options that every command takes. */
  GlobalOptions options() {
    return options;
  }
}
