package dev.okra.codegen.java;

import java.util.ArrayList;
import java.util.List;

/** Lays statements out as google-java-format does. */
final class Statement {

  private Statement() {}

  /** An assignment, broken behind the sign where it does not fit on one line. */
  static String assignment(String left, Code right, int indentation) {
    Code whole = right.followedBy(";");
    Code together = Code.of(left + " = " + whole.flat());
    if (together.fits(indentation)) {
      return together.text(indentation);
    }
    String first = " ".repeat(indentation) + left + " =\n";
    return first + whole.text(indentation + Code.CONTINUATION);
  }

  /** The return of a call. */
  static String returned(Code call, int indentation) {
    return call.after("return ").followedBy(";").text(indentation);
  }

  /** A call by itself. */
  static String call(Code call, int indentation) {
    return call.followedBy(";").text(indentation);
  }

  /** The return of two conditions at once. */
  static String conjunction(String first, String second, int indentation) {
    Code together = Code.of("return " + first + " && " + second + ";");
    if (together.fits(indentation)) {
      return together.text(indentation);
    }
    Code continued = Code.of("&& " + second + ";");
    return Code.of("return " + first).text(indentation)
        + "\n"
        + continued.text(indentation + Code.CONTINUATION);
  }

  /**
   * The return of a chain of calls, with a line for each call where they do not fit on one.
   *
   * @param calls each from its dot
   */
  static String returned(String start, List<Code> calls, int indentation) {
    StringBuilder flat = new StringBuilder("return ").append(start);
    calls.forEach(call -> flat.append(call.flat()));
    Code together = Code.of(flat.append(';').toString());
    if (together.fits(indentation)) {
      return together.text(indentation);
    }
    List<String> lines = new ArrayList<>();
    lines.add(" ".repeat(indentation) + "return " + start);
    for (int i = 0; i < calls.size(); i++) {
      Code call = i + 1 < calls.size() ? calls.get(i) : calls.get(i).followedBy(";");
      lines.addAll(call.lines(indentation + Code.CONTINUATION));
    }
    return String.join("\n", lines);
  }
}
