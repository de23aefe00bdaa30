package dev.okra.cli.start;

import com.google.inject.Inject;
import com.google.inject.Provider;
import dev.okra.cli.console.Console;
import dev.okra.cli.project.Project;
import dev.okra.cli.project.SchemaFiles;
import dev.okra.domain.diagnostic.OkraException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code okra init}: a new project. */
@Command(name = "init", description = "Makes a project: configuration, schema, .gitignore lines.")
public final class InitCommand implements Callable<Integer> {
  private final Project project;
  private final Provider<Console> consoles;

  @Parameters(arity = "0..1", paramLabel = "DIR", description = "Where; otherwise here.")
  private @Nullable Path folder;

  @Option(names = "--example", paramLabel = "NAME", description = "Start from an example: blog.")
  private @Nullable String example;

  @Inject
  InitCommand(Project project, Provider<Console> consoles) {
    this.project = project;
    this.consoles = consoles;
  }

  @Override
  public Integer call() {
    Path target =
        folder == null ? project.workingFolder() : project.workingFolder().resolve(folder);
    if (example != null && !example.equals("blog")) {
      throw new OkraException(
          StartErrorCode.UNKNOWN_EXAMPLE,
          "there is no example '" + example + "'",
          "the examples are: blog");
    }
    NewProject fresh = new NewProject(target);
    List<Path> present = fresh.present();
    if (!present.isEmpty()) {
      throw new OkraException(
          StartErrorCode.PROJECT_EXISTS,
          "there is a project already: " + present.get(0),
          "nothing was changed; use another folder, or remove the file first");
    }
    fresh.write(example == null ? "starter" : example);
    say(target);
    return 0;
  }

  private void say(Path target) {
    Console console = consoles.get();
    String shown = SchemaFiles.shown(project.workingFolder(), target);
    console.done("made a project in " + (shown.isEmpty() ? "." : shown));
    boolean here = Files.isDirectory(target) && shown.isEmpty();
    console.say("next:");
    if (!here) {
      console.say("  cd " + shown);
    }
    console.say("  okra validate          check models.okra.gql");
    console.say("  okra db sync           make local.db follow it");
    console.say("  okra build             write the code");
  }
}
