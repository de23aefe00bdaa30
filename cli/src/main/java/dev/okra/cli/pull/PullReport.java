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
    List<Unexpressed> unexpressed = outcome.pulled().unexpressed();
    if (options.json()) {
      consoles.get().raw(json.print(tree(outcome.files(), unexpressed, texts)));
      return;
    }
    names(outcome.files(), texts);
    unexpressed.forEach(u -> consoles.get().warn(UnmanagedNote.line(u)));
    int models = outcome.pulled().definition().models().size();
    String what = models == 1 ? "1 model" : models + " models";
    if (outcome.files().changed().isEmpty()) {
      consoles.get().done("the schema says what " + url + " holds (" + what + ")");
    } else {
      end(what, url, written);
    }
  }

  /** The same for a file that says everything. */
  void show(PulledFiles files, DatabaseUrl url, boolean texts, boolean written) {
    if (options.json()) {
      consoles.get().raw(json.print(tree(files, List.of(), texts)));
      return;
    }
    names(files, texts);
    if (files.changed().isEmpty()) {
      consoles.get().done("the file says what " + url + " holds");
    } else {
      end("everything", url, written);
    }
  }

  private void names(PulledFiles files, boolean texts) {
    Console console = consoles.get();
    for (Path path : files.changed()) {
      if (texts) {
        console.raw(files.texts().getOrDefault(path, ""));
      } else {
        console.data(shown(path));
      }
    }
  }

  private void end(String what, DatabaseUrl url, boolean written) {
    if (written) {
      consoles.get().done(what + " pulled from " + url);
    } else {
      consoles.get().say("nothing was written");
    }
  }

  private ObjectNode tree(PulledFiles pulled, List<Unexpressed> unexpressed, boolean texts) {
    ObjectNode root = JsonNodeFactory.instance.objectNode();
    ArrayNode files = root.putArray("files");
    for (Path path : pulled.changed()) {
      ObjectNode file = files.addObject().put("file", shown(path));
      if (texts) {
        file.put("text", pulled.texts().getOrDefault(path, ""));
      }
    }
    ArrayNode removed = root.putArray("removed");
    pulled.removed().forEach(removed::add);
    ArrayNode unmanaged = root.putArray("unmanaged");
    for (Unexpressed item : unexpressed) {
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
