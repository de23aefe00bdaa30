package dev.okra.codegen.java;

import dev.okra.codegen.documentation.CommentText;
import dev.okra.domain.logical.Documentation;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Doc comments, filled to the width of a line as google-java-format does. Descriptions are plain
 * text: what Java or Javadoc would read as markup is escaped, and an empty line starts a paragraph.
 */
final class JavaComments {
  private static final int WIDTH = 100;

  private final int indentation;
  private final List<List<String>> paragraphs = new ArrayList<>();
  private final Map<String, List<String>> tags = new LinkedHashMap<>();

  private JavaComments(int indentation) {
    this.indentation = indentation;
  }

  /**
   * The lines of a comment with nothing but a description and a deprecation; none where there is
   * neither.
   */
  static List<String> of(Documentation documentation, int indentation) {
    return new JavaComments(indentation)
        .description(documentation.description())
        .deprecated(documentation.deprecated())
        .lines();
  }

  /** A comment, to be filled. */
  static JavaComments at(int indentation) {
    return new JavaComments(indentation);
  }

  JavaComments description(@Nullable String description) {
    List<String> words = new ArrayList<>();
    for (String line : CommentText.lines(description)) {
      words.addAll(words(line));
      if (line.isBlank() && !words.isEmpty()) {
        paragraphs.add(words);
        words = new ArrayList<>();
      }
    }
    if (!words.isEmpty()) {
      paragraphs.add(words);
    }
    return this;
  }

  /** A paragraph of our own words, in which nothing is escaped. */
  JavaComments sentence(String sentence) {
    paragraphs.add(List.of(sentence.split(" ", -1)));
    return this;
  }

  /** Says what a component of a record is, where there is something to say. */
  JavaComments parameter(String name, Documentation documentation) {
    List<String> words = new ArrayList<>();
    CommentText.lines(documentation.description()).forEach(line -> words.addAll(words(line)));
    String reason = documentation.deprecated();
    if (reason != null) {
      words.add("Deprecated:");
      words.addAll(reason(reason));
    }
    if (!words.isEmpty()) {
      tags.put("@param " + name, words);
    }
    return this;
  }

  JavaComments deprecated(@Nullable String reason) {
    if (reason != null) {
      tags.put("@deprecated", reason(reason));
    }
    return this;
  }

  private static List<String> reason(String reason) {
    List<String> words = words(CommentText.line(reason));
    return words.isEmpty() ? List.of("no", "longer", "used.") : words;
  }

  /** The comment's lines, from its opening to its closing; none where nothing was said. */
  List<String> lines() {
    if (paragraphs.isEmpty() && tags.isEmpty()) {
      return List.of();
    }
    String margin = " ".repeat(indentation);
    if (tags.isEmpty() && paragraphs.size() == 1) {
      String line = margin + "/** " + String.join(" ", paragraphs.get(0)) + " */";
      if (line.length() <= WIDTH) {
        return List.of(line);
      }
    }
    List<String> lines = new ArrayList<>();
    lines.add(margin + "/**");
    lines.addAll(body(margin + " *"));
    lines.add(margin + " */");
    return lines;
  }

  private List<String> body(String margin) {
    List<String> lines = new ArrayList<>();
    for (List<String> paragraph : paragraphs) {
      boolean first = lines.isEmpty();
      if (!first) {
        lines.add(margin);
      }
      lines.addAll(fill(margin + " ", "", first ? "" : "<p>", paragraph));
    }
    if (!tags.isEmpty() && !lines.isEmpty()) {
      lines.add(margin);
    }
    tags.forEach((tag, words) -> lines.addAll(fill(margin + " ", "    ", tag + " ", words)));
    return lines;
  }

  private static List<String> fill(
      String margin, String continuation, String start, List<String> words) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder(margin).append(start);
    boolean empty = true;
    for (String word : words) {
      if (!empty && line.length() + 1 + word.length() > WIDTH) {
        lines.add(line.toString());
        line = new StringBuilder(margin).append(continuation);
        empty = true;
      }
      line.append(empty ? "" : " ").append(word);
      empty = false;
    }
    lines.add(line.toString());
    return lines;
  }

  /** The words of a line, each safe in a doc comment. */
  private static List<String> words(String line) {
    List<String> words = new ArrayList<>();
    for (String word : line.strip().split("[ \t]+", -1)) {
      if (!word.isEmpty()) {
        words.add(escaped(word));
      }
    }
    return words;
  }

  private static String escaped(String word) {
    return word.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("{@", "{&#64;")
        .replace("*/", "*&#47;")
        .replace("\\u", "&#92;u")
        .replaceFirst("^@", "&#64;")
        .replaceFirst("^\\*", "&#42;");
  }
}
