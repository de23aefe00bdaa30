package dev.okra.codegen.output;

import dev.okra.codegen.Header;
import dev.okra.domain.port.GeneratedFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Reads what an output folder holds. Symbolic links in it are never followed. */
final class FolderReader {
  private final Path folder;

  FolderReader(Path folder) {
    this.folder = folder;
  }

  /** The text of the file that the generated one would replace, or null where there is none. */
  @Nullable String textInPlaceOf(GeneratedFile file) {
    Path path = SafePath.inside(folder, file.path());
    if (Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)) {
      throw OutputFailure.obstructed(path, "a folder");
    }
    if (!Files.exists(path, LinkOption.NOFOLLOW_LINKS)) {
      return null;
    }
    String text = text(path);
    boolean ours = text.isBlank() || text.equals(file.content()) || Header.isIn(text);
    if (!ours) {
      throw OutputFailure.foreign(path);
    }
    return text;
  }

  /**
   * From path to text, the files of some kinds that carry the header, wherever they are in the
   * folder.
   */
  SortedMap<String, String> generatedFiles(Extensions extensions) {
    SortedMap<String, String> found = new TreeMap<>();
    if (!Files.isDirectory(folder)) {
      return found;
    }
    try {
      Path root = folder.toRealPath();
      Files.walkFileTree(
          root,
          new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path path, BasicFileAttributes attributes) {
              String name = root.relativize(path).toString().replace('\\', '/');
              if (attributes.isRegularFile() && extensions.include(name)) {
                keepGenerated(name, text(path), found);
              }
              return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult preVisitDirectory(Path path, BasicFileAttributes attributes) {
              return isForeignFolder(path)
                  ? FileVisitResult.SKIP_SUBTREE
                  : FileVisitResult.CONTINUE;
            }
          });
    } catch (IOException e) {
      throw OutputFailure.of(folder, "read", e);
    }
    return found;
  }

  private static void keepGenerated(String name, String text, SortedMap<String, String> found) {
    if (Header.isIn(text)) {
      found.put(name, text);
    }
  }

  /**
   * Whether nothing in a folder of this name can be ours: installed packages, a repository's own
   * files.
   */
  private static boolean isForeignFolder(Path path) {
    String name = String.valueOf(path.getFileName());
    return name.equals("node_modules") || name.startsWith(".");
  }

  private static String text(Path path) {
    try {
      // Bytes that are no UTF-8 become replacement characters: such a file differs from every
      // generated one.
      return new String(Files.readAllBytes(path), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw OutputFailure.of(path, "read", e);
    }
  }
}
