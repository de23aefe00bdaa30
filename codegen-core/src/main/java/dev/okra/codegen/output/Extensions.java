package dev.okra.codegen.output;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The kinds of files that a generator writes, told by what their names end with. */
final class Extensions {
  /** A project that changes its module system leaves files of another kind behind. */
  private static final List<String> JAVASCRIPT = List.of("ts", "js", "mts", "mjs", "cts", "cjs");

  private final Set<String> extensions = new HashSet<>();

  private Extensions(Collection<String> paths) {
    paths.forEach(path -> extensions.add(extension(path)));
    if (JAVASCRIPT.stream().anyMatch(extensions::contains)) {
      extensions.addAll(JAVASCRIPT);
    }
  }

  static Extensions of(Collection<String> paths) {
    return new Extensions(paths);
  }

  boolean include(String path) {
    return extensions.contains(extension(path));
  }

  private static String extension(String path) {
    return path.substring(path.lastIndexOf('.') + 1);
  }
}
