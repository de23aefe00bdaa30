package dev.okra.cli.drift;

import com.google.inject.Inject;
import dev.okra.cli.project.Project;
import dev.okra.cli.project.ProjectCommands;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** The commands that the configuration names under {@code verifyWith}. */
final class VerifyingCommands {
  private final Project project;
  private final ProjectCommands commands;

  @Inject
  VerifyingCommands(Project project, ProjectCommands commands) {
    this.project = project;
    this.commands = commands;
  }

  /** What came of each: what it printed is the problem, where it failed. */
  List<Finding> findings() {
    return project.configuration().database().verifyWith().stream().map(this::finding).toList();
  }

  private Finding finding(String command) {
    return new Finding(command, "'" + command + "' succeeds", problems(command));
  }

  private List<String> problems(String command) {
    List<String> printed = new ArrayList<>();
    try {
      int status = commands.run(command, "", printed::add);
      if (status == 0) {
        return List.of();
      }
      printed.add("it ended with status " + status);
    } catch (IOException e) {
      printed.add("it could not be run: " + e.getMessage());
    }
    return printed;
  }
}
