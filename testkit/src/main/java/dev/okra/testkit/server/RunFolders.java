package dev.okra.testkit.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The folders that this JVM's servers write to, {@code runs/JVM/SERVER}, in memory where there is
 * room: a disk that others use makes a new database take ten times as long. A lock on the file
 * {@code runs/JVM.lock} says that the JVM lives; folders without such a lock are leftovers.
 */
final class RunFolders {
  private static final String LOCK = ".lock";
  private static final Path SHARED_MEMORY = Path.of("/dev/shm");

  /** Six servers take one gigabyte, and two builds may run at once. */
  private static final long ROOM = 4L << 30;

  /** No lock tells one of this JVM's files from another. */
  private static final String OWN = ProcessHandle.current().pid() + "-";

  private final ServerCache cache;
  private final AtomicInteger count = new AtomicInteger();
  private final String jvm = OWN + UUID.randomUUID().toString().substring(0, 8);

  /** Held, never read: the lock goes with the channel, and the channel with the JVM. */
  private @Nullable FileLock life;

  RunFolders(ServerCache cache) {
    this.cache = cache;
  }

  /** Those in shared memory, or else in the cache. */
  static RunFolders besides(ServerCache cache) {
    boolean roomy =
        SHARED_MEMORY.toFile().getUsableSpace() >= ROOM && Files.isWritable(SHARED_MEMORY);
    String user = System.getProperty("user.name", "nobody");
    return roomy
        ? new RunFolders(new ServerCache(SHARED_MEMORY.resolve("okra-test-" + user)))
        : new RunFolders(cache);
  }

  Path root() {
    return cache.root().resolve("runs");
  }

  /** A new folder, empty. */
  synchronized Path create(ServerKind kind) {
    if (life == null) {
      cache.locked("runs", this::settle);
    }
    Path folder = root().resolve(jvm).resolve(kind.id() + "-" + count.incrementAndGet());
    try {
      return Files.createDirectories(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Removes what is left of this JVM's folders. */
  synchronized void clear() {
    if (life != null) {
      Folders.delete(root().resolve(jvm));
      Folders.delete(root().resolve(jvm + LOCK));
    }
  }

  private void settle() throws IOException {
    Files.createDirectories(root());
    for (Path lock : locks()) {
      sweep(lock);
    }
    FileChannel channel = open(root().resolve(jvm + LOCK));
    life = channel.lock();
  }

  private List<Path> locks() throws IOException {
    try (Stream<Path> files = Files.list(root())) {
      return files
          .filter(file -> file.toString().endsWith(LOCK))
          .filter(file -> !file.getFileName().toString().startsWith(OWN))
          .toList();
    }
  }

  /** Removes the folders of a JVM that was killed together with its supervisors, as by a reboot. */
  private static void sweep(Path file) throws IOException {
    try (FileChannel channel = open(file);
        FileLock lock = channel.tryLock()) {
      if (lock != null) {
        String name = file.getFileName().toString();
        Folders.delete(file.resolveSibling(name.substring(0, name.length() - LOCK.length())));
        Files.delete(file);
      }
    }
  }

  private static FileChannel open(Path file) throws IOException {
    return FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
  }
}
