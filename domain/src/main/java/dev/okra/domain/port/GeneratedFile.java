package dev.okra.domain.port;

/**
 * A file that a generator made, in memory.
 *
 * @param path relative to the output folder, with {@code /} between its parts and no {@code ..}
 * @param content the whole text; lines end with LF
 */
public record GeneratedFile(String path, String content) {
  public GeneratedFile {
    if (path.isEmpty() || path.startsWith("/") || path.contains("\\") || path.contains("..")) {
      throw new IllegalArgumentException("a generated file stays in its folder: " + path);
    }
  }
}
