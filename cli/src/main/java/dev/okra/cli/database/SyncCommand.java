package dev.okra.cli.database;

import com.google.inject.Inject;
import dev.okra.cli.project.Project;
import dev.okra.cli.watch.SchemaWatcher;
import dev.okra.domain.port.DatabaseUrl;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code okra db sync}: the database follows the schema. */
@Command(
    name = "sync",
    description = {
      "Makes the development database follow the schema, without a migration.",
      "What may lose data is listed with the rows that it touches, and needs --force or a yes."
    })
public final class SyncCommand implements Callable<Integer> {
  private final Project project;
  private final SyncAction action;
  private final SchemaWatcher watcher;

  @Mixin private final UpdateOptions options = new UpdateOptions();

  @Mixin private final DatabaseOption database = new DatabaseOption();

  @Option(
      names = "--watch",
      description = "Sync again whenever the schema changes, until interrupted.")
  private boolean watch;

  @Inject
  SyncCommand(Project project, SyncAction action, SchemaWatcher watcher) {
    this.project = project;
    this.action = action;
    this.watcher = watcher;
  }

  @Override
  public Integer call() {
    DatabaseUrl target = database.of(project);
    if (watch) {
      watcher.watch(() -> action.sync(target, options));
    } else {
      action.sync(target, options);
    }
    return 0;
  }
}
