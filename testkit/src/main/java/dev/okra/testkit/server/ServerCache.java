package dev.okra.testkit.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.locks.ReentrantLock;

/**
 * The folder that JVMs and runs share: {@code binaries/} and {@code templates/}, each entry made
 * once and never changed.
 */
final class ServerCache {
  /** File locks keep JVMs apart, not the threads of one; these do. */
  private static final ReentrantLock WITHIN_JVM = new ReentrantLock();

  private final Path root;

  ServerCache(Path root) {
    this.root = root;
  }

  /** Fills a new, empty folder. */
  @FunctionalInterface
  interface Filler {
    void fill(Path folder) throws IOException;
  }

  Path root() {
    return root;
  }

  /**
   * The finished folder of that name, made now if no run before made it. Nobody ever sees it half
   * full.
   */
  Path folder(String kind, String name, Filler filler) {
    Path folder = root.resolve(kind).resolve(name);
    if (!Files.isDirectory(folder)) {
      locked(kind + "-" + name, () -> fill(folder, filler));
    }
    return folder;
  }

  /** Runs a step that no other thread or JVM may run at the same time. */
  void locked(String name, Step step) {
    WITHIN_JVM.lock();
    try {
      Path file = Files.createDirectories(root.resolve("locks")).resolve(name);
      try (FileChannel channel =
              FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
          FileLock lock = channel.lock()) {
        assert lock.isValid();
        step.run();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      WITHIN_JVM.unlock();
    }
  }

  /** A step that may fail on the disk. */
  @FunctionalInterface
  interface Step {
    void run() throws IOException;
  }

  private static void fill(Path folder, Filler filler) throws IOException {
    if (Files.isDirectory(folder)) {
      return;
    }
    Path unfinished = folder.resolveSibling(folder.getFileName() + ".unfinished");
    // Left by a run that was killed; the lock says that nobody is filling it.
    Folders.delete(unfinished);
    Files.createDirectories(unfinished);
    filler.fill(unfinished);
    Files.move(unfinished, folder, StandardCopyOption.ATOMIC_MOVE);
  }
}
