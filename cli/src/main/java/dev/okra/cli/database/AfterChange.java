package dev.okra.cli.database;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.inject.Inject;
import com.google.inject.Provider;
import dev.okra.cli.console.Console;
import dev.okra.cli.project.Project;
import dev.okra.cli.project.ProjectCommands;
import dev.okra.domain.diagnostic.OkraException;
import dev.okra.domain.port.DatabaseUrl;
import dev.okra.migration.json.SchemaJson;
import java.io.IOException;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Runs the commands that are configured for after a change of a database. */
public final class AfterChange {
  private final Project project;
  private final ProjectCommands commands;
  private final SchemaJson json;
  private final Provider<Console> consoles;

  @Inject
  AfterChange(
      Project project, ProjectCommands commands, SchemaJson json, Provider<Console> consoles) {
    this.project = project;
    this.commands = commands;
    this.json = json;
    this.consoles = consoles;
  }

  /**
   * Runs them one after another with the changes as JSON on standard input. What they print goes to
   * standard error. Fails with {@code OKRA-C046} at the first that fails.
   *
   * @param url which database was changed
   * @param migrations the migrations that did it, if any
   * @param trees the changes, as {@link PlanReport#tree} has them; asked for only where a command
   *     is configured
   */
  public void run(DatabaseUrl url, List<String> migrations, List<Supplier<ObjectNode>> trees) {
    List<String> configured = project.configuration().database().afterChange();
    if (configured.isEmpty()) {
      return;
    }
    ObjectNode root = JsonNodeFactory.instance.objectNode();
    root.put("url", url.toString());
    migrations.forEach(root.putArray("migrations")::add);
    ArrayNode changes = root.putArray("changes");
    trees.forEach(t -> t.get().withArray("changes").forEach(changes::add));
    String document = json.print(root);
    configured.forEach(c -> run(c, document));
  }

  private void run(String command, String document) {
    consoles.get().say("running " + command);
    try {
      int status = commands.run(command, document, consoles.get()::say);
      if (status != 0) {
        throw failure(command, "ended with status " + status, null);
      }
    } catch (IOException e) {
      throw failure(command, "could not be run: " + e.getMessage(), e);
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
