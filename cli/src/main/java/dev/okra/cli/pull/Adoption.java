package dev.okra.cli.pull;

import com.google.inject.Inject;
import dev.okra.cli.console.Console;
import dev.okra.cli.project.Project;
import dev.okra.cli.project.SchemaFiles;
import dev.okra.domain.port.Dialect;
import dev.okra.domain.port.Session;
import dev.okra.migration.sync.ComparedSchema;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** Takes parts of a database into the schema files of the project. */
public final class Adoption {
  private final Project project;
  private final PullTarget target;
  private final PullAction action;

  @Inject
  Adoption(Project project, PullTarget target, PullAction action) {
    this.project = project;
    this.target = target;
    this.action = action;
  }

  /**
   * The edit that makes the schema files say something; nothing is written yet.
   *
   * @param current what the database holds
   * @param wanted what the files are to say
   * @throws dev.okra.domain.diagnostic.OkraException {@code OKRA-C071} where the language cannot
   */
  public Edit edit(
      Dialect dialect, Session session, ComparedSchema current, ComparedSchema wanted) {
    PullTarget.Found found = target.find(null, false);
    PulledFiles files = action.adopt(dialect, session, current, wanted, found).files();
    Map<String, String> texts = new LinkedHashMap<>();
    for (Path path : files.changed()) {
      texts.put(
          SchemaFiles.shown(project.workingFolder(), path), files.texts().getOrDefault(path, ""));
    }
    return new Edit(texts, files::write);
  }

  /**
   * An edit of schema files.
   *
   * @param texts what each file that changes is to hold, by its name as shown
   * @param writing writes them
   */
  public record Edit(Map<String, String> texts, Runnable writing) {
    /** No file changes. */
    public static final Edit NONE = new Edit(Map.of(), () -> {});

    public Edit {
      texts = new LinkedHashMap<>(texts);
    }

    /** Writes the files and names them, or prints what they would hold. */
    public void apply(Console console, boolean dryRun) {
      if (dryRun) {
        texts.values().forEach(console::raw);
        return;
      }
      writing.run();
      texts.keySet().forEach(file -> console.done(file + " says what the database has"));
    }
  }
}
