package dev.okra.sqlite.execute;

import dev.okra.domain.port.DatabaseErrorCode;
import dev.okra.domain.port.DatabaseException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * A lock that the operating system holds for this process on a file beside the database, and takes
 * away with the process however that ends. The file says in words who holds it, and goes away with
 * the lock.
 *
 * <p>On POSIX such locks belong to the process, and closing any descriptor of the file ends them.
 * So a path is claimed within the process first, and only its claimant ever opens the file.
 */
final class LockFile implements AutoCloseable {
  /** Behind every text: on Windows nobody else could read what is locked. */
  private static final long LOCKED_BYTE = Long.MAX_VALUE - 1;

  private static final int LONGEST_TEXT = 1024;

  private static final String JUST_ENDED = "a process that has just ended";

  private static final Map<Path, String> CLAIMS = new ConcurrentHashMap<>();

  private final Path path;
  private final FileChannel channel;
  private final boolean removable;

  private LockFile(Path path, FileChannel channel, boolean removable) {
    this.path = path;
    this.channel = channel;
    this.removable = removable;
  }

  /**
   * Takes the lock, or says who holds it.
   *
   * @param path where the file is to be
   * @param holder this process, in words
   */
  static Attempt tryLock(Path path, String holder) {
    String other = CLAIMS.putIfAbsent(path, holder);
    if (other != null) {
      return new Attempt(null, other);
    }
    boolean held = false;
    try {
      Attempt attempt = open(path, holder);
      held = attempt.lock != null;
      return attempt;
    } catch (NoSuchFileException e) {
      // Its holder has removed it between two looks at it.
      return new Attempt(null, JUST_ENDED);
    } catch (IOException e) {
      throw notWritten(path, e);
    } finally {
      if (!held) {
        CLAIMS.remove(path);
      }
    }
  }

  private static DatabaseException notWritten(Path path, IOException e) {
    if (isFull(path)) {
      return new DatabaseException(
          DatabaseErrorCode.DISK_FULL,
          "there is no room for the lock file " + path,
          "make room on its disk and run again; nothing was changed",
          null,
          null,
          e);
    }
    String reason = e instanceof AccessDeniedException ? "access denied" : reason(e);
    return new DatabaseException(
        DatabaseErrorCode.READ_ONLY,
        "the lock file " + path + " cannot be written: " + reason,
        "make the folder of the database writable",
        null,
        null,
        e);
  }

  /** The system's words without the path, which is named already. */
  private static @Nullable String reason(IOException e) {
    return e instanceof FileSystemException file && file.getReason() != null
        ? file.getReason()
        : e.getMessage();
  }

  private static boolean isFull(Path path) {
    Path folder = path.toAbsolutePath().getParent();
    try {
      return folder != null
          && Files.isWritable(folder)
          && Files.getFileStore(folder).getUsableSpace() == 0;
    } catch (IOException e) {
      // The failure that is being explained says more.
      return false;
    }
  }

  private static Attempt open(Path path, String holder) throws IOException {
    Object identity = identity(path);
    FileChannel channel = FileChannel.open(path, StandardOpenOption.READ, StandardOpenOption.WRITE);
    boolean held = false;
    try {
      if (channel.tryLock(LOCKED_BYTE, 1, false) == null) {
        return new Attempt(null, read(channel));
      }
      if (!Objects.equals(identity, identity(path))) {
        // Its last holder has removed the file in the meantime: others lock another one by now.
        return new Attempt(null, JUST_ENDED);
      }
      boolean removable = identity != null;
      write(path, channel, holder, removable);
      held = true;
      return new Attempt(new LockFile(path, channel, removable), holder);
    } finally {
      if (!held) {
        channel.close();
      }
    }
  }

  /** What tells this file from another one under the same name; null where the system cannot. */
  private static @Nullable Object identity(Path path) throws IOException {
    try {
      Files.createFile(path);
    } catch (FileAlreadyExistsException e) {
      // As it should be, while another holds it.
    }
    return Files.readAttributes(path, BasicFileAttributes.class).fileKey();
  }

  private static String read(FileChannel channel) throws IOException {
    ByteBuffer bytes = ByteBuffer.allocate(LONGEST_TEXT);
    channel.read(bytes, 0);
    String text = new String(bytes.array(), 0, bytes.position(), StandardCharsets.UTF_8).strip();
    return text.isEmpty() ? "another process" : text;
  }

  /** Says who holds the lock; a file that has no room for it is not left behind. */
  private static void write(Path path, FileChannel channel, String holder, boolean removable)
      throws IOException {
    try {
      channel.truncate(0);
      channel.write(ByteBuffer.wrap((holder + "\n").getBytes(StandardCharsets.UTF_8)), 0);
    } catch (IOException e) {
      if (removable) {
        Files.deleteIfExists(path);
      }
      throw e;
    }
  }

  /**
   * Removes the file while the lock is still held, so that nobody can have taken it before, and
   * frees the lock.
   */
  @Override
  public void close() {
    try (channel) {
      if (removable) {
        Files.deleteIfExists(path);
      }
    } catch (IOException e) {
      throw new DatabaseException(
          DatabaseErrorCode.READ_ONLY,
          "the lock file " + path + " cannot be removed: " + e.getMessage(),
          "remove it by hand when no okra runs; it locks nothing any more",
          null,
          null,
          e);
    } finally {
      CLAIMS.remove(path);
    }
  }

  /**
   * How taking the lock went.
   *
   * @param lock null where another holds it
   * @param holder who holds it, in words
   */
  record Attempt(@Nullable LockFile lock, String holder) {
    Optional<LockFile> taken() {
      return Optional.ofNullable(lock);
    }
  }
}
