package dev.okra.codegen.output;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/** Puts single files into a folder, each at once or not at all, and takes them out again. */
final class FileWriter {
  private final Path folder;

  FileWriter(Path folder) {
    this.folder = folder;
  }

  /** Writes a file: to a temporary one beside it, forced to the disk, then renamed over it. */
  void write(String relative, String text) {
    Path path = SafePath.inside(folder, relative);
    @Nullable Path temporary = null;
    try {
      Path parent = parent(path);
      Files.createDirectories(parent);
      temporary =
          parent.resolve("." + path.getFileName() + ".okra-" + ProcessHandle.current().pid());
      force(temporary, text);
      Files.move(
          temporary, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw OutputFailure.of(path, "written", discard(temporary, e));
    }
  }

  private static void force(Path path, String text) throws IOException {
    try (FileChannel channel =
        FileChannel.open(
            path,
            StandardOpenOption.WRITE,
            StandardOpenOption.CREATE,
            StandardOpenOption.TRUNCATE_EXISTING)) {
      ByteBuffer bytes = StandardCharsets.UTF_8.encode(text);
      while (bytes.hasRemaining()) {
        channel.write(bytes);
      }
      channel.force(true);
    }
  }

  private static IOException discard(@Nullable Path temporary, IOException failure) {
    if (temporary != null) {
      try {
        Files.deleteIfExists(temporary);
      } catch (IOException e) {
        failure.addSuppressed(e);
      }
    }
    return failure;
  }

  /** Removes a file, and the folders above it that are empty then. */
  void remove(String relative) {
    Path path = SafePath.inside(folder, relative);
    try {
      Files.deleteIfExists(path);
      for (Path above = parent(path); !above.equals(folder.normalize()); above = parent(above)) {
        if (!removeIfEmpty(above)) {
          return;
        }
      }
    } catch (IOException e) {
      throw OutputFailure.of(path, "removed", e);
    }
  }

  private static boolean removeIfEmpty(Path path) throws IOException {
    try {
      Files.delete(path);
      return true;
    } catch (DirectoryNotEmptyException e) {
      return false;
    }
  }

  private static Path parent(Path path) {
    Path parent = path.getParent();
    if (parent == null) {
      throw new IllegalArgumentException("a path inside a folder has a parent: " + path);
    }
    return parent;
  }
}
