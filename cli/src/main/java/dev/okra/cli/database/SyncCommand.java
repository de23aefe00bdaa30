package dev.okra.cli.database;

import com.google.inject.Inject;
import dev.okra.cli.project.Project;
import dev.okra.cli.watch.SchemaWatcher;
import dev.okra.domain.port.DatabaseUrl;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
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

  @Option(
      names = "--url",
      paramLabel = "URL",
      description = "The database; otherwise the configured one.")
  private @Nullable String url;

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
    String given = url;
    DatabaseUrl target = given == null ? project.url() : project.url(given, "--url");
    if (watch) {
      watcher.watch(() -> action.sync(target, options));
    } else {
      action.sync(target, options);
    }
    return 0;
  }
}
