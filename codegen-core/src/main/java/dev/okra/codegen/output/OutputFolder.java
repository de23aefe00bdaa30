package dev.okra.codegen.output;

import dev.okra.codegen.output.Difference.Kind;
import dev.okra.domain.port.GeneratedFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A folder that generated files are kept in. Files are written atomically and only where their text
 * changes. A file that a person wrote is never touched: neither overwritten nor removed, and
 * reported instead. Nothing outside the folder is ever touched, not even through a symbolic link.
 *
 * <p>Several generators may share a folder: one considers only files of the kinds that it writes
 * itself.
 */
public final class OutputFolder {
  private final FolderReader reader;
  private final FileWriter writer;

  /** The folder at this path, which need not exist. */
  public OutputFolder(Path folder) {
    Path absolute = folder.toAbsolutePath().normalize();
    this.reader = new FolderReader(absolute);
    this.writer = new FileWriter(absolute);
  }

  /**
   * Every way in which the folder differs from what would be written to it, in the order of the
   * paths.
   *
   * @throws dev.okra.domain.diagnostic.OkraException where the folder cannot be read, or where
   *     something that was not generated is in the place of a file
   */
  public List<Difference> compare(List<GeneratedFile> files) {
    SortedMap<String, GeneratedFile> expected = byPath(files);
    List<Difference> differences = new ArrayList<>();
    for (GeneratedFile file : expected.values()) {
      @Nullable String actual = reader.textInPlaceOf(file);
      if (actual == null) {
        differences.add(new Difference(file.path(), Kind.MISSING, null, file.content()));
      } else if (!actual.equals(file.content())) {
        differences.add(new Difference(file.path(), Kind.STALE, actual, file.content()));
      }
    }
    reader
        .generatedFiles(Extensions.of(expected.keySet()))
        .forEach(
            (path, text) -> {
              if (!expected.containsKey(path)) {
                differences.add(new Difference(path, Kind.SUPERFLUOUS, text, null));
              }
            });
    differences.sort(Comparator.comparing(Difference::path));
    return List.copyOf(differences);
  }

  /**
   * Makes the folder hold these files, and none that was generated before and is not among them.
   *
   * @throws dev.okra.domain.diagnostic.OkraException where that cannot be done; files that were
   *     written before the failure stay
   */
  public WriteReport write(List<GeneratedFile> files) {
    List<String> written = new ArrayList<>();
    List<String> removed = new ArrayList<>();
    List<Difference> differences = compare(files);
    for (Difference difference : differences) {
      String text = difference.expected();
      if (text == null) {
        writer.remove(difference.path());
        removed.add(difference.path());
      } else {
        writer.write(difference.path(), text);
        written.add(difference.path());
      }
    }
    return new WriteReport(written, removed, byPath(files).size() - written.size());
  }

  private static SortedMap<String, GeneratedFile> byPath(List<GeneratedFile> files) {
    SortedMap<String, GeneratedFile> byPath = new TreeMap<>();
    for (GeneratedFile file : files) {
      if (byPath.put(file.path(), file) != null) {
        throw new IllegalArgumentException("two files at " + file.path());
      }
    }
    return byPath;
  }
}
