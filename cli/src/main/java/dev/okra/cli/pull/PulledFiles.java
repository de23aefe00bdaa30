package dev.okra.cli.pull;

import dev.okra.cli.project.SchemaFiles;
import dev.okra.domain.pull.PulledSchema;
import dev.okra.idl.SchemaFile;
import dev.okra.idl.merge.MergedFiles;
import dev.okra.idl.merge.SchemaMerger;
import dev.okra.idl.print.SchemaPrinter;
import dev.okra.migration.directory.TextFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The files of a pulled schema.
 *
 * @param texts what each is to hold
 * @param removed what is no longer in them
 */
record PulledFiles(Map<Path, String> texts, List<String> removed) {
  PulledFiles {
    texts = new LinkedHashMap<>(texts);
    removed = List.copyOf(removed);
  }

  /** A new file, or those that are there, edited. */
  static PulledFiles of(PullTarget.Found target, Path workingFolder, PulledSchema pulled) {
    Map<Path, String> texts = new LinkedHashMap<>();
    if (target.files().isEmpty()) {
      String text = SchemaPrinter.print(pulled.definition());
      texts.put(target.fresh(), UnmanagedNote.put(text, pulled.unexpressed()));
      return new PulledFiles(texts, List.of());
    }
    MergedFiles merged = merged(target, workingFolder, pulled);
    PulledFiles files = of(target, workingFolder, merged);
    Path first = target.files().get(0);
    files.texts.computeIfPresent(first, (p, text) -> UnmanagedNote.put(text, pulled.unexpressed()));
    return files;
  }

  /** The files that are there, edited, with no note of what is not in them. */
  static PulledFiles edited(PullTarget.Found target, Path workingFolder, PulledSchema pulled) {
    return of(target, workingFolder, merged(target, workingFolder, pulled));
  }

  private static MergedFiles merged(
      PullTarget.Found target, Path workingFolder, PulledSchema pulled) {
    List<SchemaFile> files = SchemaFiles.read(workingFolder, target.files());
    return SchemaMerger.merge(files, target.schema(), pulled.definition());
  }

  private static PulledFiles of(PullTarget.Found target, Path workingFolder, MergedFiles merged) {
    Map<Path, String> texts = new LinkedHashMap<>();
    for (Path path : target.files()) {
      String name = SchemaFiles.shown(workingFolder, path);
      texts.put(path, merged.texts().getOrDefault(name, ""));
    }
    return new PulledFiles(texts, merged.removed());
  }

  /** The files as the reader of schemas takes them. */
  List<SchemaFile> schemaFiles(Path workingFolder) {
    List<SchemaFile> files = new ArrayList<>();
    texts.forEach(
        (path, text) -> files.add(SchemaFile.of(SchemaFiles.shown(workingFolder, path), text)));
    return files;
  }

  /** The files whose content would change. */
  List<Path> changed() {
    return texts.keySet().stream().filter(this::isChanged).toList();
  }

  private boolean isChanged(Path path) {
    byte[] wanted = texts.getOrDefault(path, "").getBytes(StandardCharsets.UTF_8);
    try {
      return !Files.exists(path) || !Arrays.equals(Files.readAllBytes(path), wanted);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Writes what changed, each file in one step. */
  void write() {
    for (Path path : changed()) {
      try {
        Path real = Files.exists(path) ? path.toRealPath() : path;
        TextFile.write(real, texts.getOrDefault(path, ""));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
