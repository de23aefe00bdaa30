package dev.okra.codegen.typescript;

import dev.okra.codegen.documentation.CommentText;
import dev.okra.domain.logical.Documentation;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** JSDoc comments. Nothing in a description ends the comment, and no line of it reads as a tag. */
final class TypeScriptComments {

  private TypeScriptComments() {}

  /**
   * The comment's lines; none where there is nothing to say.
   *
   * @param fallback what is said where there is no description, or null for nothing
   */
  static List<String> of(Documentation documentation, @Nullable String fallback) {
    List<String> text = new ArrayList<>();
    CommentText.lines(documentation.description()).forEach(line -> text.add(escaped(line)));
    if (text.isEmpty() && fallback != null) {
      text.add(fallback);
    }
    String reason = documentation.deprecated();
    if (reason != null) {
      if (!text.isEmpty()) {
        text.add("");
      }
      text.add(("@deprecated " + escaped(CommentText.line(reason))).strip());
    }
    return comment(text);
  }

  private static List<String> comment(List<String> text) {
    if (text.isEmpty()) {
      return List.of();
    }
    if (text.size() == 1) {
      return List.of("/** " + text.get(0) + " */");
    }
    List<String> lines = new ArrayList<>();
    lines.add("/**");
    text.forEach(line -> lines.add((" * " + line).stripTrailing()));
    lines.add(" */");
    return lines;
  }

  private static String escaped(String line) {
    return line.replace("*/", "*\\/").replaceFirst("^(\\s*)@", "$1\\\\@");
  }
}
