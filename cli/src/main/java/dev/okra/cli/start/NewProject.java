package dev.okra.cli.start;

import dev.okra.migration.directory.TextFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The files of a new project. */
public final class NewProject {
  /** The configuration's name. */
  public static final String CONFIGURATION = "okra.config.json";

  /** The schema's name. */
  public static final String SCHEMA = "models.okra.gql";

  private static final List<String> IGNORED =
      List.of(".env", "local.db", "local.db-*", "migrations/current/");

  private final Path folder;

  /** A project in a folder, which need not be there. */
  public NewProject(Path folder) {
    this.folder = folder;
  }

  /** Files of a project that are there already. */
  public List<Path> present() {
    return List.of(CONFIGURATION, SCHEMA).stream()
        .map(folder::resolve)
        .filter(Files::exists)
        .toList();
  }

  /** Writes the files, with the schema of an example. */
  public void write(String example) {
    TextFile.write(folder.resolve(SCHEMA), resource(example + ".okra.gql"));
    TextFile.write(folder.resolve(CONFIGURATION), resource(CONFIGURATION));
    ignore();
  }

  private void ignore() {
    Path file = folder.resolve(".gitignore");
    String text = Files.exists(file) ? TextFile.read(file) : "";
    List<String> present = text.lines().map(String::strip).toList();
    List<String> missing = new ArrayList<>(IGNORED);
    missing.removeAll(present);
    if (!missing.isEmpty()) {
      String gap = text.isEmpty() || text.endsWith("\n") ? "" : "\n";
      TextFile.write(file, text + gap + String.join("\n", missing) + "\n");
    }
  }

  /** A text that comes with okra. */
  static String resource(String name) {
    try (InputStream stream = NewProject.class.getResourceAsStream(name)) {
      if (stream == null) {
        throw new IllegalStateException("okra comes without " + name);
      }
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
