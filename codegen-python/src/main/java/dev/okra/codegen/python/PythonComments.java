package dev.okra.codegen.python;

import dev.okra.codegen.documentation.CommentText;
import dev.okra.domain.logical.Documentation;
import java.util.ArrayList;
import java.util.List;

/** Docstrings, in the form in which ruff format leaves them. */
final class PythonComments {
  private static final int TAB = 8;
  private static final String QUOTES = "\"\"\"";

  private PythonComments() {}

  /**
   * The lines of a docstring; none where there is nothing to say.
   *
   * @param indentation of the docstring
   */
  static List<String> of(Documentation documentation, int indentation) {
    List<String> said = new ArrayList<>(CommentText.lines(documentation.description()));
    String reason = documentation.deprecated();
    if (reason != null) {
      if (!said.isEmpty()) {
        said.add("");
      }
      said.add("Deprecated: " + reason(reason));
    }
    return said.isEmpty() ? List.of() : docstring(said, indentation);
  }

  /** Why something is deprecated, in one line. */
  static String reason(String reason) {
    String line = CommentText.line(reason);
    return line.isEmpty() ? "no longer used." : line;
  }

  private static List<String> docstring(List<String> said, int indentation) {
    String margin = " ".repeat(indentation);
    List<String> lines = new ArrayList<>();
    for (String line : said) {
      String escaped = escaped(lines.isEmpty() ? line.strip() : line);
      lines.add(escaped.isEmpty() ? "" : (lines.isEmpty() ? margin + QUOTES : margin) + escaped);
    }
    String last = lines.get(lines.size() - 1);
    if (lines.size() == 1) {
      return List.of(last + QUOTES);
    }
    lines.add(margin + QUOTES);
    return lines;
  }

  /** No escapes but ours, no end of the docstring, no quotes at its ends, no tabs. */
  private static String escaped(String line) {
    return line.replace("\t", " ".repeat(TAB))
        .replace("\\", "\\\\")
        .replace(QUOTES, "\\\"\\\"\\\"")
        .replaceFirst("^\"", "\\\\\"")
        .replaceFirst("\"$", "\\\\\"");
  }
}
