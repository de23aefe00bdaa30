package dev.okra.cli.pull;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.inject.Inject;
import com.google.inject.Provider;
import dev.okra.cli.GlobalOptions;
import dev.okra.cli.console.Console;
import dev.okra.cli.project.Project;
import dev.okra.cli.project.SchemaFiles;
import dev.okra.domain.port.DatabaseUrl;
import dev.okra.domain.pull.Unexpressed;
import dev.okra.migration.json.SchemaJson;
import java.nio.file.Path;
import java.util.List;

/** Shows what a pull found. */
final class PullReport {
  private final Project project;
  private final SchemaJson json;
  private final Provider<Console> consoles;
  private final GlobalOptions options;

  @Inject
  PullReport(Project project, SchemaJson json, Provider<Console> consoles, GlobalOptions options) {
    this.project = project;
    this.json = json;
    this.consoles = consoles;
    this.options = options;
  }

  /**
   * The names of the files that change, their texts where nothing is written but they are asked
   * for, and what the schema does not say.
   */
  void show(PullAction.Outcome outcome, DatabaseUrl url, boolean texts, boolean written) {
    Console console = consoles.get();
    List<Path> changed = outcome.files().changed();
    if (options.json()) {
      console.raw(json.print(tree(outcome, changed, texts)));
      return;
    }
    for (Path path : changed) {
      if (texts) {
        console.raw(outcome.files().texts().getOrDefault(path, ""));
      } else {
        console.data(shown(path));
      }
    }
    outcome.pulled().unexpressed().forEach(u -> console.warn(UnmanagedNote.line(u)));
    int models = outcome.pulled().definition().models().size();
    String what = models == 1 ? "1 model" : models + " models";
    if (changed.isEmpty()) {
      console.done("the schema says what " + url + " holds (" + what + ")");
    } else if (written) {
      console.done(what + " pulled from " + url);
    } else {
      console.say("nothing was written");
    }
  }

  private ObjectNode tree(PullAction.Outcome outcome, List<Path> changed, boolean texts) {
    ObjectNode root = JsonNodeFactory.instance.objectNode();
    ArrayNode files = root.putArray("files");
    for (Path path : changed) {
      ObjectNode file = files.addObject().put("file", shown(path));
      if (texts) {
        file.put("text", outcome.files().texts().getOrDefault(path, ""));
      }
    }
    ArrayNode removed = root.putArray("removed");
    outcome.files().removed().forEach(removed::add);
    ArrayNode unmanaged = root.putArray("unmanaged");
    for (Unexpressed item : outcome.pulled().unexpressed()) {
      unmanaged
          .addObject()
          .put("table", item.table() == null ? null : item.table().toString())
          .put("what", item.what())
          .put("why", item.why());
    }
    return root;
  }

  private String shown(Path path) {
    return SchemaFiles.shown(project.workingFolder(), path);
  }
}
