package dev.okra.migration.directory;

import dev.okra.domain.diagnostic.OkraException;
import dev.okra.migration.MigrationErrorCode;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Reads and writes whole files of text in UTF-8. */
public final class TextFile {
  private static final String BYTE_ORDER_MARK = "\uFEFF";

  private TextFile() {}

  /** The text of a file without a byte order mark; lines end as they do in the file. */
  public static String read(Path file) {
    try {
      byte[] bytes = Files.readAllBytes(file);
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      if (text.indexOf('\0') >= 0) {
        throw unreadable(file, "it holds a NUL character, so it is not a text", null);
      }
      return text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
    } catch (CharacterCodingException e) {
      throw unreadable(file, "it is not UTF-8", e);
    } catch (NoSuchFileException e) {
      throw unreadable(file, "it is not there", e);
    } catch (IOException e) {
      throw unreadable(file, reason(e), e);
    }
  }

  /**
   * Puts a text in place of a file's content, so that after a crash the file holds the old text or
   * the new one. Makes the folders above it. Does nothing where the file holds the text already.
   */
  public static void write(Path file, String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    Path absolute = file.toAbsolutePath();
    Path folder = absolute.getParent();
    if (folder == null) {
      throw unwritable(file, "it is a folder", null);
    }
    try {
      if (Files.isRegularFile(absolute) && Arrays.equals(Files.readAllBytes(absolute), bytes)) {
        return;
      }
      Files.createDirectories(folder);
      Path temporary = Files.createTempFile(folder, ".okra", ".tmp");
      try {
        fill(temporary, bytes);
        permitAsUsual(absolute, temporary);
        Files.move(temporary, absolute, StandardCopyOption.ATOMIC_MOVE);
      } finally {
        Files.deleteIfExists(temporary);
      }
    } catch (IOException e) {
      throw unwritable(file, reason(e), e);
    }
  }

  /** Removes a file, where it is there. */
  public static void delete(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      throw unwritable(file, reason(e), e);
    }
  }

  private static void fill(Path file, byte[] bytes) throws IOException {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      ByteBuffer buffer = ByteBuffer.wrap(bytes);
      while (buffer.hasRemaining()) {
        channel.write(buffer);
      }
      channel.force(true);
    }
  }

  /** A temporary file is private; the file that it becomes is as open as its neighbours. */
  private static void permitAsUsual(Path target, Path temporary) throws IOException {
    if (!Files.getFileStore(temporary).supportsFileAttributeView("posix")) {
      return;
    }
    if (Files.exists(target)) {
      Files.setPosixFilePermissions(temporary, Files.getPosixFilePermissions(target));
    } else {
      Files.setPosixFilePermissions(temporary, PosixFilePermissions.fromString("rw-r--r--"));
    }
  }

  private static String reason(IOException e) {
    String message = e.getMessage();
    String kind = e.getClass().getSimpleName().replace("Exception", "");
    return message == null ? kind : kind + ": " + message;
  }

  private static OkraException unreadable(Path file, String why, @Nullable Throwable cause) {
    return new OkraException(
        MigrationErrorCode.UNREADABLE_FILE,
        file + " cannot be read: " + why,
        "check the path and its permissions, or restore the file from version control",
        cause);
  }

  private static OkraException unwritable(Path file, String why, @Nullable Throwable cause) {
    return new OkraException(
        MigrationErrorCode.UNWRITABLE_FILE,
        file + " cannot be written: " + why,
        "check that the folder may be written and that the disk has space; nothing was changed",
        cause);
  }
}
