package dev.okra.sqlite.execute;

import dev.okra.domain.diagnostic.OkraException;
import dev.okra.domain.port.DatabaseErrorCode;
import dev.okra.domain.port.DatabaseException;
import dev.okra.domain.port.DatabaseUrl;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The file that a URL names. */
final class DatabaseFile {
  /** What SQLite calls a database without a file; each connection has its own. */
  static final String IN_MEMORY = ":memory:";

  private DatabaseFile() {}

  /** The file's absolute path; empty for a database in memory. */
  static Optional<Path> of(DatabaseUrl url) {
    if (url.database().equals(IN_MEMORY)) {
      return Optional.empty();
    }
    if (url.database().indexOf('?') >= 0) {
      // The driver would take what follows for settings.
      throw noFile("it has a question mark in its path", null);
    }
    try {
      return Optional.of(Path.of(url.database()).toAbsolutePath());
    } catch (InvalidPathException e) {
      throw noFile(e.getReason(), e);
    }
  }

  private static OkraException noFile(String why, @Nullable Throwable cause) {
    return new OkraException(
        DatabaseErrorCode.INVALID_URL,
        "the database URL names no file: " + why,
        "write sqlite:path/to/file.db",
        cause);
  }

  /** Refuses what SQLite would answer with a message that helps nobody. */
  static void check(Path file) {
    Path folder = file.getParent();
    if (folder != null && !Files.isDirectory(folder)) {
      throw failure(
          DatabaseErrorCode.NO_SUCH_DATABASE,
          "the folder " + folder + " does not exist",
          "make the folder, or correct the path in the database URL");
    }
    if (Files.isDirectory(file)) {
      throw failure(
          DatabaseErrorCode.NOT_A_DATABASE,
          file + " is a folder",
          "name a file in it, such as sqlite:" + file.resolve("app.db"));
    }
  }

  /** The one path of the file, whatever links lead to it. */
  static Path real(Path file) {
    try {
      return file.toRealPath();
    } catch (IOException e) {
      throw failure(
          DatabaseErrorCode.READ_ONLY,
          "the file " + file + " cannot be found: " + e.getMessage(),
          "check that nobody removes it while okra works");
    }
  }

  private static DatabaseException failure(DatabaseErrorCode code, String message, String hint) {
    return new DatabaseException(code, message, hint, null, null, null);
  }
}
