package dev.okra.codegen.python;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * An expression or a statement that is laid out as ruff format leaves it: on one line where it
 * fits, or else with a line for each argument and a comma behind the last.
 *
 * @param head what stands before the arguments, with its opening bracket; or the whole where it has
 *     none
 * @param arguments in order
 * @param tail what stands behind the arguments, with the closing bracket
 */
record PythonCode(String head, List<PythonCode> arguments, String tail) {
  /** As many columns as a line may have. */
  static final int WIDTH = 88;

  private static final int INDENTATION = 4;

  PythonCode {
    arguments = List.copyOf(arguments);
  }

  /** Code without arguments. */
  static PythonCode of(String text) {
    return new PythonCode(text, List.of(), "");
  }

  /** A call. */
  static PythonCode call(String function, List<PythonCode> arguments) {
    return new PythonCode(function + "(", arguments, ")");
  }

  /** A call. */
  static PythonCode call(String function, PythonCode... arguments) {
    return call(function, List.of(arguments));
  }

  /** The same with more before it. */
  PythonCode after(String more) {
    return new PythonCode(more + head, arguments, tail);
  }

  /** The same with more behind it. */
  PythonCode followedBy(String more) {
    return new PythonCode(head, arguments, tail + more);
  }

  /** On one line. */
  String flat() {
    return arguments.stream().map(PythonCode::flat).collect(Collectors.joining(", ", head, tail));
  }

  /** The lines, each indented by so many spaces at least. */
  List<String> lines(int indentation) {
    String margin = " ".repeat(indentation);
    String flat = flat();
    // The formatter counts an East Asian character as two columns; code points are near enough.
    if (arguments.isEmpty() || indentation + flat.length() <= WIDTH) {
      return List.of(margin + flat);
    }
    return exploded(indentation);
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

  /** The lines in one text, without an end of line behind the last. */
  String text(int indentation) {
    return String.join("\n", lines(indentation));
  }
}
