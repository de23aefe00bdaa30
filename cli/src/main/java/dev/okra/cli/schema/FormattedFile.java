package dev.okra.cli.schema;

import dev.okra.cli.config.ConfigurationErrorCode;
import dev.okra.cli.project.SchemaFiles;
import dev.okra.domain.diagnostic.OkraException;
import dev.okra.idl.SchemaFile;
import dev.okra.idl.format.Formatting;
import dev.okra.idl.format.SchemaFormatter;
import dev.okra.migration.directory.TextFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * What came of formatting one file.
 *
 * <p>Lines end as the file's first line does, so that a checkout with CRLF is not rewritten.
 */
final class FormattedFile {
  private final Path path;
  private final String shown;
  private final Formatting formatting;
  private final Optional<String> text;
  private final State state;

  private FormattedFile(
      Path path, String shown, Formatting formatting, Optional<String> text, State state) {
    this.path = path;
    this.shown = shown;
    this.formatting = formatting;
    this.text = text;
    this.state = state;
  }

  /** Reads and formats a file; nothing is written. */
  static FormattedFile of(Path workingFolder, Path path) {
    SchemaFile file = SchemaFiles.read(workingFolder, List.of(path)).get(0);
    byte[] original = file.content();
    Formatting formatting = SchemaFormatter.format(file);
    Optional<String> text = formatting.text().map(t -> withLineEnds(t, original));
    State state =
        text.map(t -> isSame(t, original) ? State.UNCHANGED : State.CHANGED).orElse(State.INVALID);
    return new FormattedFile(path, file.name(), formatting, text, state);
  }

  private static String withLineEnds(String text, byte[] original) {
    for (int i = 0; i < original.length; i++) {
      if (original[i] == '\n') {
        return i > 0 && original[i - 1] == '\r' ? text.replace("\n", "\r\n") : text;
      }
    }
    return text;
  }

  private static boolean isSame(String text, byte[] original) {
    return Arrays.equals(text.getBytes(StandardCharsets.UTF_8), original);
  }

  /** Puts the formatted text in place of the file, or of what a symbolic link leads to. */
  void write() {
    if (state != State.CHANGED) {
      return;
    }
    try {
      TextFile.write(path.toRealPath(), text.orElseThrow());
    } catch (IOException e) {
      throw new OkraException(
          ConfigurationErrorCode.NO_SCHEMA_FILES,
          shown + " went away while it was formatted",
          "run the command again",
          e);
    }
  }

  String shown() {
    return shown;
  }

  Formatting formatting() {
    return formatting;
  }

  State state() {
    return state;
  }

  /** How a file compares to its canonical layout. */
  enum State {
    /** It is in its canonical layout. */
    UNCHANGED,
    /** It was not, and is now, or would be. */
    CHANGED,
    /** It has errors of syntax, and is left alone. */
    INVALID
  }
}
