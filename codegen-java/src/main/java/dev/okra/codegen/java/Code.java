package dev.okra.codegen.java;

import java.util.ArrayList;
import java.util.List;

/**
 * An expression or a declaration that is laid out as google-java-format does: on one line where it
 * fits; or else broken behind the opening parenthesis, its arguments on one line where they fit; or
 * else with a line for each argument, or filled lines where all of them are short.
 *
 * @param head what stands before the arguments, with its opening parenthesis; or the whole
 *     expression where it has none
 * @param arguments in order
 * @param separator what stands between two arguments
 * @param tail what stands behind the arguments, with the closing parenthesis
 */
record Code(String head, List<Code> arguments, String separator, String tail) {
  /** How far a line that continues another is indented. */
  static final int CONTINUATION = 4;

  private static final int WIDTH = 100;
  private static final String BETWEEN = ", ";

  /** Arguments below this length share lines. */
  private static final int SHORT = 10;

  Code {
    arguments = List.copyOf(arguments);
  }

  /** An expression without arguments. */
  static Code of(String text) {
    return new Code(text, List.of(), "", "");
  }

  /** A call of a method or a constructor. */
  static Code call(String function, List<Code> arguments) {
    return new Code(function + "(", arguments, ",", ")");
  }

  /** A call of a method or a constructor. */
  static Code call(String function, Code... arguments) {
    return call(function, List.of(arguments));
  }

  /** The declaration of a parameter, broken behind its type. */
  static Code parameter(String type, String name) {
    return new Code(type, List.of(of(name)), "", "");
  }

  /** The same with more behind it. */
  Code followedBy(String more) {
    return new Code(head, arguments, separator, tail + more);
  }

  /** The same with more before it. */
  Code after(String more) {
    return new Code(more + head, arguments, separator, tail);
  }

  /** On one line. */
  String flat() {
    StringBuilder text = new StringBuilder();
    appendTo(text);
    return text.toString();
  }

  private void appendTo(StringBuilder text) {
    text.append(head).append(gap());
    for (int i = 0; i < arguments.size(); i++) {
      text.append(i == 0 ? "" : BETWEEN);
      arguments.get(i).appendTo(text);
    }
    text.append(tail);
  }

  /** How long it is on one line; asked for more often than the line itself. */
  private int length() {
    int length = head.length() + gap().length() + tail.length();
    for (int i = 0; i < arguments.size(); i++) {
      length += arguments.get(i).length() + (i == 0 ? 0 : BETWEEN.length());
    }
    return length;
  }

  private String gap() {
    return separator.isEmpty() && !arguments.isEmpty() ? " " : "";
  }

  /** Whether it can stand on one line. */
  boolean fits(int indentation) {
    return indentation + length() <= WIDTH;
  }

  /** The lines, each indented by so many spaces at least. */
  List<String> lines(int indentation) {
    if (arguments.isEmpty() || fits(indentation)) {
      return List.of(" ".repeat(indentation) + flat());
    }
    List<String> lines = new ArrayList<>();
    lines.add(" ".repeat(indentation) + head);
    int inner = indentation + CONTINUATION;
    Code together = new Code("", arguments, ",", tail);
    if (together.fits(inner)) {
      lines.add(" ".repeat(inner) + together.flat());
    } else if (arguments.stream().allMatch(Code::isShort)) {
      lines.addAll(filled(inner));
    } else {
      lines.addAll(listed(inner));
    }
    return lines;
  }

  private boolean isShort() {
    return length() < SHORT;
  }

  private List<String> listed(int indentation) {
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < arguments.size(); i++) {
      lines.addAll(arguments.get(i).followedBy(mark(i)).lines(indentation));
    }
    return lines;
  }

  private List<String> filled(int indentation) {
    List<String> lines = new ArrayList<>();
    String line = "";
    for (int i = 0; i < arguments.size(); i++) {
      String word = arguments.get(i).flat() + mark(i);
      Code longer = of(line.isEmpty() ? word : line + " " + word);
      if (!longer.fits(indentation)) {
        lines.add(" ".repeat(indentation) + line);
        longer = of(word);
      }
      line = longer.flat();
    }
    lines.add(" ".repeat(indentation) + line);
    return lines;
  }

  private String mark(int argument) {
    return argument + 1 < arguments.size() ? separator : tail;
  }

  /** The lines in one text, without an end of line behind the last. */
  String text(int indentation) {
    return String.join("\n", lines(indentation));
  }
}
