package dev.okra.codegen.documentation;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The text of a description, made safe for any source file: no control characters, every line end
 * an LF.
 */
public final class CommentText {
  /** CR LF, and every single character that some language takes for the end of a line. */
  private static final Pattern LINE_END = Pattern.compile("\r\n|[\n\r\u000b\f\u0085\u2028\u2029]");

  /** Control characters but the tab, and those that change the order in which text is shown. */
  private static final Pattern UNSEEN =
      Pattern.compile("[\\p{Cc}&&[^\t]]|[\u202a-\u202e\u2066-\u2069\ufeff]");

  private static final Pattern LONE_SURROGATE = Pattern.compile("\\p{Cs}");

  private CommentText() {}

  /**
   * The lines of a description, without space at their ends and without empty lines before and
   * after; none where there is no description.
   */
  public static List<String> lines(@Nullable String description) {
    if (description == null) {
      return List.of();
    }
    List<String> lines = new ArrayList<>();
    for (String line : LINE_END.split(description, -1)) {
      String visible = UNSEEN.matcher(line).replaceAll(" ");
      lines.add(LONE_SURROGATE.matcher(visible).replaceAll("\ufffd").stripTrailing());
    }
    int start = 0;
    int end = lines.size();
    while (start < end && lines.get(start).isEmpty()) {
      start++;
    }
    while (end > start && lines.get(end - 1).isEmpty()) {
      end--;
    }
    return List.copyOf(lines.subList(start, end));
  }

  /** The whole description in one line, its lines joined by spaces. */
  public static String line(String description) {
    return String.join(" ", lines(description)).strip();
  }
}
