package dev.okra.cli.schema;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.inject.Inject;
import com.google.inject.Provider;
import dev.okra.cli.console.Console;
import dev.okra.cli.console.Style;
import dev.okra.domain.diagnostic.Diagnostic;
import dev.okra.domain.diagnostic.SourceRange;
import dev.okra.domain.logical.SchemaDefinition;
import dev.okra.idl.SchemaReading;
import dev.okra.idl.format.Formatting;
import dev.okra.idl.source.DiagnosticRenderer;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Shows the problems of a schema. */
public final class SchemaProblems {
  private final Provider<Console> consoles;

  @Inject
  SchemaProblems(Provider<Console> consoles) {
    this.consoles = consoles;
  }

  /**
   * The schema, once its problems are shown; fails with {@code InvalidSchemaException} on errors.
   */
  public SchemaDefinition requireValid(SchemaReading reading) {
    show(reading);
    return reading.schema();
  }

  /** Shows every problem with its place and source line. */
  public void show(SchemaReading reading) {
    show(reading.diagnostics(), reading.renderer());
  }

  /** Shows the errors of syntax that are in the way of formatting. */
  void show(Formatting formatting) {
    show(formatting.diagnostics(), formatting.renderer());
  }

  /** Shows problems that have no place in a file. */
  public void show(List<Diagnostic> diagnostics) {
    show(diagnostics, new DiagnosticRenderer(Map.of()));
  }

  private void show(List<Diagnostic> diagnostics, DiagnosticRenderer renderer) {
    Console console = consoles.get();
    for (Diagnostic diagnostic : diagnostics) {
      String text = renderer.render(diagnostic);
      int end = text.indexOf(':');
      Style style = diagnostic.isError() ? Style.ERROR : Style.WARNING;
      console.say(console.styled(text.substring(0, end), style) + text.substring(end));
    }
  }

  /** The problems as JSON. */
  public static ArrayNode json(List<Diagnostic> diagnostics) {
    ArrayNode array = JsonNodeFactory.instance.arrayNode();
    for (Diagnostic diagnostic : diagnostics) {
      ObjectNode node = array.addObject();
      node.put("code", diagnostic.code());
      node.put("severity", diagnostic.severity().name().toLowerCase(Locale.ROOT));
      node.put("message", diagnostic.message());
      node.put("hint", diagnostic.hint());
      SourceRange range = diagnostic.range();
      if (range != null) {
        node.put("file", range.file());
        node.put("line", range.startLine());
        node.put("column", range.startColumn());
        node.put("endLine", range.endLine());
        node.put("endColumn", range.endColumn());
      }
    }
    return array;
  }
}
