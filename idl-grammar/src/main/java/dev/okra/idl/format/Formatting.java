package dev.okra.idl.format;

import dev.okra.domain.diagnostic.Diagnostic;
import dev.okra.domain.diagnostic.InvalidSchemaException;
import dev.okra.idl.problem.Problems;
import dev.okra.idl.problem.SchemaCode;
import dev.okra.idl.source.DiagnosticRenderer;
import dev.okra.idl.source.SourceText;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What came of formatting a file: a text, or the errors of syntax that are in its way. */
public final class Formatting {
  private final Optional<String> text;
  private final List<Diagnostic> diagnostics;
  private final Map<String, SourceText> sources;

  private Formatting(
      Optional<String> text, List<Diagnostic> diagnostics, Map<String, SourceText> sources) {
    this.text = text;
    this.diagnostics = diagnostics;
    this.sources = sources;
  }

  static Formatting done(String text) {
    return new Formatting(Optional.of(text), List.of(), Map.of());
  }

  static Formatting refused(Problems problems) {
    Map<String, SourceText> sources = new HashMap<>();
    problems.sources().forEach(s -> sources.put(s.name(), s));
    return new Formatting(Optional.empty(), problems.sorted(), sources);
  }

  /** The formatted text; empty where there are errors. */
  public Optional<String> text() {
    return text;
  }

  /** The errors; empty where there is a text. */
  public List<Diagnostic> diagnostics() {
    return diagnostics;
  }

  /** Shows the errors with the lines that they are in. */
  public DiagnosticRenderer renderer() {
    return new DiagnosticRenderer(sources);
  }

  /**
   * The formatted text.
   *
   * @throws InvalidSchemaException where there are errors
   */
  public String orThrow() {
    return text.orElseThrow(
        () -> new InvalidSchemaException(SchemaCode.INVALID_SCHEMA, diagnostics));
  }
}
