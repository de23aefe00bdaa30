package dev.okra.cli.watch;

import java.nio.file.Path;
import java.util.Optional;

/**
 * A path or glob of schema files, as far as watching needs it: the folder that everything it can
 * name lies in, how deep below, and how the names end. It takes too many paths rather than too few.
 *
 * @param text as written
 * @param folder the deepest folder that is written out, absolute
 * @param depth how many folders below {@code folder} a file can lie in
 * @param suffix what every file's name ends with
 */
record WatchedPattern(String text, Path folder, int depth, String suffix) {
  private static final String WILD = "*?[]{}";

  static WatchedPattern of(Path base, String text) {
    String[] parts = text.split("/", -1);
    int plain = 0;
    while (plain < parts.length - 1 && !isWild(parts[plain])) {
      plain++;
    }
    Path folder = text.startsWith("/") ? Path.of("/") : base;
    for (int i = 0; i < plain; i++) {
      folder = folder.resolve(parts[i]);
    }
    // A brace may hold slashes, so what stands between slashes says nothing of the depth.
    boolean anyDepth = text.contains("**") || text.contains("{");
    int depth = anyDepth ? Integer.MAX_VALUE : parts.length - 1 - plain;
    return new WatchedPattern(
        text, folder.toAbsolutePath().normalize(), depth, suffix(parts[parts.length - 1]));
  }

  /** The file that is named; empty for a glob. */
  Optional<Path> file(Path base) {
    return isWild(text) ? Optional.empty() : Optional.of(base.resolve(text).normalize());
  }

  private static String suffix(String name) {
    int start = name.length();
    while (start > 0 && WILD.indexOf(name.charAt(start - 1)) < 0) {
      start--;
    }
    return name.substring(start);
  }

  private static boolean isWild(String part) {
    return part.chars().anyMatch(c -> WILD.indexOf(c) >= 0);
  }

  /** Whether a folder can hold files that this pattern names, or folders that do. */
  boolean follows(Path candidate) {
    if (!candidate.startsWith(folder)) {
      return false;
    }
    return candidate.equals(folder) || folder.relativize(candidate).getNameCount() <= depth;
  }

  /** Whether this pattern may name a file. */
  boolean concerns(Path file) {
    Path parent = file.getParent();
    return parent != null && follows(parent) && String.valueOf(file.getFileName()).endsWith(suffix);
  }
}
