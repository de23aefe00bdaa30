package dev.okra.cli.config;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The templates of a project's own in a folder. */
public final class TemplateFiles {
  /** How their names end. */
  public static final String EXTENSION = ".mustache";

  private TemplateFiles() {}

  /** Whether a file is one, by its name. */
  public static boolean isOne(Path file) {
    return file.toString().endsWith(EXTENSION);
  }

  /**
   * The files, by name; none where there is no folder.
   *
   * @throws UncheckedIOException where the folder cannot be read
   */
  public static List<Path> in(Path folder) {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(TemplateFiles::isOne).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
