package dev.okra.idl.format;

import dev.okra.idl.SchemaFile;
import dev.okra.idl.problem.Problems;
import dev.okra.idl.source.SourceText;
import dev.okra.idl.syntax.FileParser;
import dev.okra.idl.syntax.SourceDecoder;
import dev.okra.idl.syntax.TokenReader;
import org.antlr.v4.runtime.CommonTokenStream;

/**
 * Lays a schema file out: one field a line, two spaces of indentation, one blank line between
 * definitions, single spaces and commas in between. Words, comments, their order and single blank
 * lines stay as they are; what the file means does not change, and a formatted file is already
 * formatted.
 */
public final class SchemaFormatter {

  private SchemaFormatter() {}

  /** Formats a file; one with errors of syntax is not touched. */
  public static Formatting format(SchemaFile file) {
    Problems problems = new Problems();
    SourceText source = SourceDecoder.decode(file.name(), file.content(), problems);
    if (source != null) {
      FileParser.parse(source, problems);
    }
    if (source == null || problems.hasErrors()) {
      return Formatting.refused(problems);
    }
    CommonTokenStream tokens = TokenReader.read(source, problems);
    return tokens == null
        ? Formatting.refused(problems)
        : Formatting.done(new DocumentLayout(source, tokens).write());
  }
}
