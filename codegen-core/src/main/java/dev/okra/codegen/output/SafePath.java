package dev.okra.codegen.output;

import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;

/** Turns the path of a generated file into one on disk that is certain to be inside its folder. */
final class SafePath {

  private SafePath() {}

  /**
   * The place of a file.
   *
   * @param relative with {@code /} between its parts
   * @throws dev.okra.domain.diagnostic.OkraException where the path leaves the folder or leads
   *     through a symbolic link, or where a file is in the place of a folder
   */
  static Path inside(Path folder, String relative) {
    Path path = folder.resolve(relative).normalize();
    if (!path.startsWith(folder.normalize()) || path.equals(folder.normalize())) {
      throw OutputFailure.outside(folder, relative);
    }
    Path step = folder.normalize();
    for (Path part : step.relativize(path)) {
      step = step.resolve(part);
      if (Files.isSymbolicLink(step)) {
        throw OutputFailure.link(step);
      }
      boolean obstructed =
          !step.equals(path)
              && Files.exists(step, LinkOption.NOFOLLOW_LINKS)
              && !Files.isDirectory(step, LinkOption.NOFOLLOW_LINKS);
      if (obstructed) {
        throw OutputFailure.obstructed(step, "a file");
      }
    }
    return path;
  }
}
