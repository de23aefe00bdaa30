package dev.okra.codegen.python;

import dev.okra.codegen.documentation.CommentText;
import dev.okra.domain.logical.Documentation;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Docstrings, in the form in which ruff format leaves them. */
final class PythonComments {
  private static final int TAB = 8;
  private static final String QUOTES = "\"\"\"";

  /** A back slash, several quotes that may end the docstring, and a quote at an end. */
  private static final Pattern MEANINGFUL = Pattern.compile("\\\\|\"{3,}|^\"|\"$");

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
    for (String line : dedented(said)) {
      String escaped = escaped(line);
      lines.add(escaped.isEmpty() ? "" : (lines.isEmpty() ? margin + QUOTES : margin) + escaped);
    }
    String last = lines.get(lines.size() - 1);
    if (lines.size() == 1) {
      return List.of(last + QUOTES);
    }
    lines.add(margin + QUOTES);
    return lines;
  }

  /** Without the indentation that all lines share behind the first, as Python reads docstrings. */
  private static List<String> dedented(List<String> said) {
    List<String> spaced = said.stream().map(line -> line.replace("\t", " ".repeat(TAB))).toList();
    List<String> rest = spaced.subList(1, spaced.size());
    int shared =
        rest.stream()
            .filter(line -> !line.isBlank())
            .mapToInt(PythonComments::indentation)
            .min()
            .orElse(0);
    List<String> lines = new ArrayList<>();
    lines.add(spaced.get(0).strip());
    rest.forEach(line -> lines.add(line.isBlank() ? "" : line.substring(shared)));
    return lines;
  }

  private static int indentation(String line) {
    return line.length() - line.stripLeading().length();
  }

  /** No escapes but ours, no end of the docstring, no quotes at its ends. */
  private static String escaped(String line) {
    return MEANINGFUL
        .matcher(line)
        .replaceAll(found -> Matcher.quoteReplacement(escapedEach(found.group())));
  }

  private static String escapedEach(String characters) {
    return characters.chars().mapToObj(c -> "\\" + (char) c).collect(Collectors.joining());
  }
}
