package dev.okra.cli.watch;

import dev.okra.domain.diagnostic.OkraException;
import io.methvin.watcher.DirectoryChangeEvent;
import io.methvin.watcher.DirectoryChangeEvent.EventType;
import io.methvin.watcher.DirectoryChangeListener;
import io.methvin.watcher.DirectoryWatcher;
import io.methvin.watcher.visitor.FileTreeVisitor;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Turns events of the file system into {@linkplain Signals signals}. Only folders that matter are
 * watched, never a whole project with its {@code node_modules}.
 */
final class FolderEvents implements AutoCloseable {
  private static final int ATTEMPTS = 5;

  private final Signals signals;
  private @Nullable Registration current;

  FolderEvents(Signals signals) {
    this.signals = signals;
  }

  /** Watches the folders of a scope, as far as they exist; does nothing where it does already. */
  void follow(WatchScope scope) {
    for (int attempt = 1; ; attempt++) {
      Set<Path> roots = existing(scope.folders());
      Registration present = current;
      if (present != null && present.isFor(scope, roots)) {
        return;
      }
      close();
      try {
        current = new Registration(scope, roots, signals);
        return;
      } catch (IOException | UncheckedIOException e) {
        // A folder may go between the look and the registration; then the next look finds others.
        if (attempt == ATTEMPTS) {
          throw cannotWatch(e);
        }
      }
    }
  }

  @Override
  public void close() {
    Registration present = current;
    current = null;
    if (present != null) {
      present.close();
    }
  }

  /** The folders that exist, and for each other one the nearest above it that does. */
  private static Set<Path> existing(Set<Path> folders) {
    Set<Path> result = new LinkedHashSet<>();
    for (Path folder : folders) {
      Path at = folder;
      while (at.getParent() != null && !Files.isDirectory(at)) {
        at = at.getParent();
      }
      result.add(at);
    }
    return result;
  }

  private static OkraException cannotWatch(Exception e) {
    Throwable cause = e instanceof UncheckedIOException && e.getCause() != null ? e.getCause() : e;
    return new OkraException(
        WatchErrorCode.CANNOT_WATCH,
        "the system refuses to watch the project's folders: " + cause.getMessage(),
        "on Linux, raise fs.inotify.max_user_watches and fs.inotify.max_user_instances, or name"
            + " fewer folders in \"schemas\"",
        e);
  }

  /** One watcher of the library, from registration to its end. */
  private static final class Registration implements DirectoryChangeListener, FileTreeVisitor {
    private final WatchScope scope;
    private final Set<Path> roots;
    private final Set<Path> folders;
    private final Signals signals;
    private final Set<Path> registered = ConcurrentHashMap.newKeySet();
    private final DirectoryWatcher watcher;
    private final CompletableFuture<Void> end;

    Registration(WatchScope scope, Set<Path> roots, Signals signals) throws IOException {
      this.scope = scope;
      this.roots = roots;
      this.folders = scope.folders();
      this.signals = signals;
      this.watcher =
          DirectoryWatcher.builder()
              .paths(List.copyOf(roots))
              .listener(this)
              .fileTreeVisitor(this)
              .fileHashing(false)
              .build();
      try {
        this.end = watcher.watchAsync(Registration::start);
      } catch (UncheckedIOException e) {
        watcher.close();
        throw e;
      }
      // It ends by itself once every folder that it watches is gone.
      var unused = end.whenComplete((nothing, failure) -> signals.change());
    }

    private static void start(Runnable loop) {
      Thread thread = new Thread(loop, "okra-watch");
      thread.setDaemon(true);
      thread.start();
    }

    boolean isFor(WatchScope wanted, Set<Path> folders) {
      return !end.isDone() && scope.equals(wanted) && roots.equals(folders);
    }

    void close() {
      try {
        watcher.close();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    @Override
    public void onEvent(DirectoryChangeEvent event) {
      boolean lost = event.eventType() == EventType.OVERFLOW;
      if (lost || scope.concerns(event.path()) || isWatchedFolder(event.path())) {
        signals.change();
      }
    }

    private boolean isWatchedFolder(Path path) {
      return registered.contains(path)
          || folders.stream().anyMatch(f -> f.startsWith(path))
          || (scope.follows(path) && isFolder(path));
    }

    @Override
    public void onException(Exception e) {
      // The content of the files decides, so that a look at them makes good what an event has lost.
      signals.change();
    }

    @Override
    public void recursiveVisitFiles(Path start, Callback onFolder, Callback onFile)
        throws IOException {
      if (roots.contains(start) || scope.follows(start)) {
        registered.add(start);
        onFolder.call(start);
        visitBelow(start, onFolder, onFile);
      }
    }

    private void visitBelow(Path folder, Callback onFolder, Callback onFile) throws IOException {
      if (!scope.follows(folder)) {
        return;
      }
      try (DirectoryStream<Path> children =
          Files.newDirectoryStream(folder, Registration::isFolder)) {
        for (Path child : children) {
          recursiveVisitFiles(child, onFolder, onFile);
        }
      } catch (NoSuchFileException | NotDirectoryException e) {
        signals.change();
      }
    }

    private static boolean isFolder(Path path) {
      return Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS);
    }
  }
}
