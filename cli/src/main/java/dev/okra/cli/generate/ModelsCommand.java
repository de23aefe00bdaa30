package dev.okra.cli.generate;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code okra models}: the code of models. */
@Command(
    name = "models",
    description = "Generates the code of models.",
    subcommands = {GenerateCommand.class, TemplatesCommand.class})
public final class ModelsCommand implements Runnable {
  @Spec
  @SuppressWarnings("NullAway.Init") // picocli sets it
  private CommandSpec spec;

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "which command of 'okra models'?");
  }
}
