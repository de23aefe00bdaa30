package dev.okra.codegen.python;

import java.util.ArrayList;
import java.util.List;

/**
 * An expression or a statement that is laid out as ruff format leaves it: on one line where it
 * fits, or else with its arguments on a line of their own, or with a line for each of them and a
 * comma behind the last.
 *
 * @param head what stands before the arguments, with its opening bracket; or the whole where it has
 *     none
 * @param arguments in order
 * @param tail what stands behind the arguments, with the closing bracket
 * @param listed whether several arguments never share a line of their own
 */
record PythonCode(String head, List<PythonCode> arguments, String tail, boolean listed) {
  /** As many columns as a line may have. */
  static final int WIDTH = 88;

  private static final int INDENTATION = 4;
  private static final int FIRST_WIDE = 0x1100;

  PythonCode {
    arguments = List.copyOf(arguments);
  }

  /** Code without arguments. */
  static PythonCode of(String text) {
    return new PythonCode(text, List.of(), "", false);
  }

  /** A call. */
  static PythonCode call(String function, List<PythonCode> arguments) {
    return new PythonCode(function + "(", arguments, ")", false);
  }

  /** A call. */
  static PythonCode call(String function, PythonCode... arguments) {
    return call(function, List.of(arguments));
  }

  /** A list, a dictionary, or something else that has each of its parts on a line. */
  static PythonCode listing(String open, List<PythonCode> parts, String close) {
    return new PythonCode(open, parts, close, true);
  }

  /** The same with more before it. */
  PythonCode after(String more) {
    return new PythonCode(more + head, arguments, tail, listed);
  }

  /** The same with more behind it. */
  PythonCode followedBy(String more) {
    return new PythonCode(head, arguments, tail + more, listed);
  }

  /** On one line. */
  String flat() {
    StringBuilder text = new StringBuilder();
    appendTo(text);
    return text.toString();
  }

  private void appendTo(StringBuilder text) {
    text.append(head);
    joinTo(text);
    text.append(tail);
  }

  private void joinTo(StringBuilder text) {
    for (int i = 0; i < arguments.size(); i++) {
      text.append(i == 0 ? "" : ", ");
      arguments.get(i).appendTo(text);
    }
  }

  /** The lines, each indented by so many spaces at least. */
  List<String> lines(int indentation) {
    String margin = " ".repeat(indentation);
    String flat = flat();
    if (arguments.isEmpty() || indentation + columns(flat) <= WIDTH) {
      return List.of(margin + flat);
    }
    StringBuilder inner = new StringBuilder(margin).append(" ".repeat(INDENTATION));
    joinTo(inner);
    return listed || columns(inner) > WIDTH
        ? exploded(indentation)
        : List.of(margin + head, inner.toString(), margin + tail);
  }

  /** A line for each argument, even where one would do. */
  List<String> exploded(int indentation) {
    String margin = " ".repeat(indentation);
    List<String> lines = new ArrayList<>();
    lines.add(margin + head);
    for (PythonCode argument : arguments) {
      lines.addAll(argument.followedBy(",").lines(indentation + INDENTATION));
    }
    lines.add(margin + tail);
    return lines;
  }

  /** The lines between parentheses; what opens them may stand behind other text. */
  List<String> inParentheses(String open, int indentation) {
    List<String> lines = new ArrayList<>();
    lines.add(" ".repeat(indentation) + open);
    lines.addAll(lines(indentation + INDENTATION));
    lines.add(" ".repeat(indentation) + ")");
    return lines;
  }

  /** How many columns a text takes: most East Asian characters and pictures take two. */
  static int columns(CharSequence text) {
    int columns = 0;
    for (int i = 0; i < text.length(); ) {
      int c = Character.codePointAt(text, i);
      // The first wide character is far behind those that nearly all code consists of.
      columns += c >= FIRST_WIDE && isWide(c) ? 2 : 1;
      i += Character.charCount(c);
    }
    return columns;
  }

  private static boolean isWide(int c) {
    return switch (Character.UnicodeScript.of(c)) {
      case HAN, HANGUL, HIRAGANA, KATAKANA -> true;
      default ->
          isWithin(c, 0x3000, 0x303e)
              || isWithin(c, 0xff01, 0xff60)
              || isWithin(c, 0x1f300, 0x1faff);
    };
  }

  private static boolean isWithin(int c, int first, int last) {
    return c >= first && c <= last;
  }

  /** The lines in one text, without an end of line behind the last. */
  String text(int indentation) {
    return String.join("\n", lines(indentation));
  }
}
