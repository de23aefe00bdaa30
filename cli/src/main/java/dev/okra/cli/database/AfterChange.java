package dev.okra.cli.database;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.inject.Inject;
import com.google.inject.Provider;
import dev.okra.cli.Terminal;
import dev.okra.cli.config.Environment;
import dev.okra.cli.console.Console;
import dev.okra.cli.project.Project;
import dev.okra.domain.diagnostic.OkraException;
import dev.okra.domain.port.DatabaseUrl;
import dev.okra.migration.json.SchemaJson;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Runs the commands that are configured for after a change of a database. */
public final class AfterChange {
  private final Project project;
  private final Terminal terminal;
  private final SchemaJson json;
  private final Provider<Console> consoles;

  @Inject
  AfterChange(Project project, Terminal terminal, SchemaJson json, Provider<Console> consoles) {
    this.project = project;
    this.terminal = terminal;
    this.json = json;
    this.consoles = consoles;
  }

  /**
   * Runs them one after another, in the folder of the configuration, with the changes as JSON on
   * standard input and the variables of {@code .env} beside those of the process. What they print
   * goes to standard error. Fails with {@code OKRA-C046} at the first that fails.
   *
   * @param url which database was changed
   * @param migrations the migrations that did it, if any
   * @param trees the changes, as {@link PlanReport#tree} has them
   */
  public void run(DatabaseUrl url, List<String> migrations, List<ObjectNode> trees) {
    List<String> commands = project.configuration().database().afterChange();
    if (commands.isEmpty()) {
      return;
    }
    ObjectNode root = JsonNodeFactory.instance.objectNode();
    root.put("url", url.toString());
    migrations.forEach(root.putArray("migrations")::add);
    ArrayNode changes = root.putArray("changes");
    trees.forEach(t -> t.withArray("changes").forEach(changes::add));
    String document = json.print(root);
    commands.forEach(c -> run(c, document));
  }

  private void run(String command, String document) {
    consoles.get().say("running " + command);
    try {
      Path input = Files.createTempFile("okra-changes", ".json");
      try {
        Files.writeString(input, document);
        int status = statusOf(command, input);
        if (status != 0) {
          throw failure(command, "ended with status " + status, null);
        }
      } finally {
        Files.delete(input);
      }
    } catch (IOException e) {
      throw failure(command, "could not be run: " + e.getMessage(), e);
    }
  }

  private int statusOf(String command, Path input) throws IOException {
    ProcessBuilder builder =
        new ProcessBuilder(
            File.separatorChar == '\\'
                ? List.of("cmd.exe", "/c", command)
                : List.of("sh", "-c", command));
    Path folder = project.configuration().folder();
    builder.directory(folder.toFile());
    builder.environment().putAll(Environment.of(terminal.environment(), folder).all());
    builder.redirectInput(input.toFile()).redirectErrorStream(true);
    Process process = builder.start();
    try (BufferedReader output = process.inputReader()) {
      output.lines().forEach(consoles.get()::say);
      return process.waitFor();
    } catch (InterruptedException e) {
      process.destroy();
      Thread.currentThread().interrupt();
      throw failure(command, "was interrupted", e);
    }
  }

  private static OkraException failure(String command, String what, @Nullable Throwable cause) {
    return new OkraException(
        DatabaseCommandCode.AFTER_CHANGE,
        "the database was changed, and then the command '" + command + "' " + what,
        "mend the command and run it by hand; database.afterChange names it",
        cause);
  }
}
