package dev.okra.cli.project;

import dev.okra.cli.config.ConfigurationErrorCode;
import dev.okra.domain.diagnostic.OkraException;
import dev.okra.idl.SchemaFile;
import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Finds the files of a schema by paths and globs. */
public final class SchemaFiles {
  private SchemaFiles() {}

  /**
   * The files that the patterns name, each once, in the order of their paths; fails with {@code
   * OKRA-C008} where a pattern names none.
   */
  public static List<Path> find(Path folder, List<String> patterns) {
    SortedSet<Path> found = new TreeSet<>();
    for (String pattern : patterns) {
      List<Path> matching = named(folder, pattern);
      if (matching.isEmpty()) {
        throw new OkraException(
            ConfigurationErrorCode.NO_SCHEMA_FILES,
            "no schema file fits '" + pattern + "' in " + folder,
            "write one ('okra init' makes an example), or name yours in \"schemas\" of the"
                + " configuration");
      }
      found.addAll(matching);
    }
    return List.copyOf(found);
  }

  /** The files that the patterns name so far, each once, in the order of their paths. */
  public static List<Path> present(Path folder, List<String> patterns) {
    SortedSet<Path> found = new TreeSet<>();
    for (String pattern : patterns) {
      found.addAll(named(folder, pattern));
    }
    return List.copyOf(found);
  }

  private static List<Path> named(Path folder, String pattern) {
    return isGlob(pattern) ? matching(folder, pattern) : existing(folder.resolve(pattern));
  }

  /** Whether a pattern is the path of one file. */
  public static boolean isPlain(String pattern) {
    return !isGlob(pattern);
  }

  /** The files with their content, named relative to a folder where they are below it. */
  public static List<SchemaFile> read(Path workingFolder, List<Path> files) {
    List<SchemaFile> result = new ArrayList<>();
    for (Path file : files) {
      try {
        result.add(SchemaFile.of(shown(workingFolder, file), Files.readAllBytes(file)));
      } catch (IOException e) {
        throw new OkraException(
            ConfigurationErrorCode.NO_SCHEMA_FILES,
            shown(workingFolder, file) + " cannot be read: " + e.getClass().getSimpleName(),
            "check that it is there and that its permissions let you read it",
            e);
      }
    }
    return result;
  }

  /** A path as it is shown: relative to the working folder where it is below it. */
  public static String shown(Path workingFolder, Path file) {
    Path absolute = file.toAbsolutePath().normalize();
    Path base = workingFolder.toAbsolutePath().normalize();
    return (absolute.startsWith(base) ? base.relativize(absolute) : absolute).toString();
  }

  static boolean isGlob(String pattern) {
    return pattern.chars().anyMatch(c -> "*?[{".indexOf(c) >= 0);
  }

  private static List<Path> existing(Path path) {
    return Files.isRegularFile(path) ? List.of(path.normalize()) : List.of();
  }

  private static List<Path> matching(Path folder, String pattern) {
    String writtenOut = writtenOut(pattern);
    Path start = folder.resolve(writtenOut).toAbsolutePath().normalize();
    if (!Files.isDirectory(start)) {
      return List.of();
    }
    String glob = "glob:" + pattern.substring(writtenOut.length());
    PathMatcher matcher = FileSystems.getDefault().getPathMatcher(glob);
    // As in a shell's globstar, "**/" stands for no folder as well.
    PathMatcher flat = FileSystems.getDefault().getPathMatcher(glob.replace("**/", ""));
    Predicate<Path> fits = p -> matcher.matches(p) || flat.matches(p);
    try (Stream<Path> files = Files.walk(start)) {
      return files
          .filter(p -> fits.test(start.relativize(p)))
          .filter(Files::isRegularFile)
          .toList();
    } catch (IOException e) {
      throw new OkraException(
          ConfigurationErrorCode.NO_SCHEMA_FILES,
          start + " cannot be searched: " + e.getMessage(),
          "check its permissions",
          e);
    }
  }

  /** The deepest folder that holds everything that a glob can name, up to its last slash. */
  private static String writtenOut(String glob) {
    int wild = 0;
    while (isPlain(glob.substring(0, wild + 1))) {
      wild++;
    }
    return glob.substring(0, glob.lastIndexOf('/', wild) + 1);
  }
}
