package dev.okra.testkit.server;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/**
 * Whole folders, by the system's own tools: they keep modes and holes, and forgive files that
 * vanish.
 */
public final class Folders {
  private static final Duration LIMIT = Duration.ofMinutes(2);

  private Folders() {}

  /** Removes a folder with all that is in it; nothing where it is not there. */
  public static void delete(Path folder) {
    ShellCommand.of("rm", "-rf", folder.toString()).run(LIMIT);
  }

  /** Copies a folder to where none is yet, sharing blocks where the file system can. */
  static void copy(Path from, Path to) {
    List<String> copy = List.of("cp", "-a", "--reflink=auto", "--sparse=always");
    ShellCommand.of(copy).with(from.toString(), to.toString()).run(LIMIT);
  }
}
