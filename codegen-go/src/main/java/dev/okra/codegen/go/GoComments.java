package dev.okra.codegen.go;

import dev.okra.codegen.documentation.CommentText;
import dev.okra.domain.logical.Documentation;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Doc comments, in a form that gofmt leaves alone: it rewrites indented lines as lists and code,
 * moves link definitions and build constraints, replaces pairs of quotes, and joins empty lines.
 */
final class GoComments {

  private GoComments() {}

  /**
   * The comment's lines.
   *
   * @param fallback what is said where there is no description, or null for nothing
   */
  static List<String> of(Documentation documentation, @Nullable String fallback) {
    List<String> lines = new ArrayList<>();
    CommentText.lines(documentation.description()).forEach(line -> add(lines, plain(line)));
    if (lines.isEmpty() && fallback != null) {
      lines.add(fallback);
    }
    String reason = documentation.deprecated();
    if (reason != null) {
      add(lines, "");
      String said = plain(CommentText.line(reason));
      add(lines, "Deprecated: " + (said.isEmpty() ? "no longer used." : said));
    }
    return lines.stream().map(line -> line.isEmpty() ? "//" : "// " + line).toList();
  }

  private static void add(List<String> lines, String line) {
    boolean repeated = lines.isEmpty() || lines.get(lines.size() - 1).isEmpty();
    if (!line.isEmpty() || !repeated) {
      lines.add(line);
    }
  }

  private static String plain(String line) {
    return line.strip()
        .replace("``", "“")
        .replace("''", "”")
        .replaceFirst("^\\+build\\b", "+ build")
        .replaceFirst("^(\\[[^\\]]*\\]):", "$1 :");
  }
}
