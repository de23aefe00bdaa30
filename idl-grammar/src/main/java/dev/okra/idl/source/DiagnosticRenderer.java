package dev.okra.idl.source;

import dev.okra.domain.diagnostic.Diagnostic;
import dev.okra.domain.diagnostic.SourceRange;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Shows a diagnostic as text: code, place, the line with a caret, and the hint.
 *
 * <pre>
 * error OKRA-S001: 'Strng' is not a type
 *   models.okra.gql:4:9
 *     4 |   name: Strng!
 *       |         ^^^^^
 *   hint: did you mean 'String'?
 * </pre>
 */
public final class DiagnosticRenderer {
  private final Map<String, SourceText> sources;

  /** Shows diagnostics in these files, by name. */
  public DiagnosticRenderer(Map<String, SourceText> sources) {
    this.sources = Map.copyOf(sources);
  }

  /** A diagnostic as lines of text, each with a line end. */
  public String render(Diagnostic diagnostic) {
    StringBuilder out = new StringBuilder();
    out.append(diagnostic.severity().name().toLowerCase(Locale.ROOT));
    out.append(' ').append(diagnostic.code()).append(": ").append(diagnostic.message());
    out.append('\n');
    SourceRange range = diagnostic.range();
    if (range != null) {
      out.append("  ").append(range.location()).append('\n');
      excerpt(range).ifPresent(e -> append(out, e));
    }
    if (diagnostic.hint() != null) {
      out.append("  hint: ").append(diagnostic.hint()).append('\n');
    }
    return out.toString();
  }

  /** Several diagnostics, with an empty line between them. */
  public String render(List<Diagnostic> diagnostics) {
    StringBuilder out = new StringBuilder();
    for (Diagnostic diagnostic : diagnostics) {
      out.append(out.length() == 0 ? "" : "\n").append(render(diagnostic));
    }
    return out.toString();
  }

  /**
   * The line that a range begins in, for those who lay it out themselves; empty for an unknown
   * file.
   */
  public Optional<Excerpt> excerpt(@Nullable SourceRange range) {
    SourceText source = range == null ? null : sources.get(range.file());
    return range == null || source == null
        ? Optional.empty()
        : Optional.of(ExcerptWriter.of(source, range));
  }

  private static void append(StringBuilder out, Excerpt excerpt) {
    String number = Integer.toString(excerpt.line());
    out.append("    ").append(number).append(" | ").append(excerpt.text()).append('\n');
    out.append("    ").append(" ".repeat(number.length())).append(" | ");
    out.append(excerpt.carets()).append('\n');
  }
}
