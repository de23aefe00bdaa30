package dev.okra.codegen.python;

import java.util.ArrayList;
import java.util.List;

/**
 * The declaration of an attribute, laid out as ruff format leaves it: where it is too long for a
 * line, its value is broken first, and its type only where that does not help.
 *
 * @param name of the attribute
 * @param type such as {@code list[Tag] | None}
 */
record Declaration(String name, String type) {
  private static final int WIDTH = PythonCode.WIDTH;
  private static final int STEP = 4;

  /** The lines without a value. */
  List<String> lines(int indentation) {
    String margin = " ".repeat(indentation);
    String flat = margin + name + ": " + type;
    if (flat.length() <= WIDTH) {
      return List.of(flat);
    }
    return isSplittable() || (fits(type, indentation + STEP) && opens("(", indentation))
        ? broken(indentation)
        : List.of(flat);
  }

  /** The lines with a value, which has no arguments or is a call. */
  List<String> lines(PythonCode value, int indentation) {
    PythonCode assigned = value.after(name + ": " + type + " = ");
    boolean call = !value.arguments().isEmpty();
    int before = assigned.head().length() - value.head().length();
    if (fits(assigned.flat(), indentation) || (call && fits(assigned.head(), indentation))) {
      return assigned.lines(indentation);
    }
    boolean opens = indentation + before + 1 <= WIDTH;
    boolean helps = opens && (isSplittable() || fits(value, indentation + STEP));
    if (helps) {
      return value.inParentheses(name + ": " + type + " = (", indentation);
    }
    return isSplittable() ? behindBroken(value, indentation) : assigned.lines(indentation);
  }

  private List<String> behindBroken(PythonCode value, int indentation) {
    String open = isSubscript(type) ? head(type) : "(";
    List<String> lines = opened(open, indentation);
    lines.addAll(value.after((isSubscript(type) ? "]" : ")") + " = ").lines(indentation));
    return lines;
  }

  private List<String> broken(int indentation) {
    boolean bracketed =
        isSubscript(type) && (opens(head(type), indentation) || !opens("(", indentation));
    List<String> lines = opened(bracketed ? head(type) : "(", indentation);
    lines.add(" ".repeat(indentation) + (bracketed ? "]" : ")"));
    return lines;
  }

  /** The lines up to what closes the type. */
  private List<String> opened(String open, int indentation) {
    List<String> lines = new ArrayList<>();
    lines.add(" ".repeat(indentation) + name + ": " + open);
    lines.addAll(typeLines(open.equals("(") ? type : inside(type), indentation + STEP));
    return lines;
  }

  private static List<String> typeLines(String type, int indentation) {
    if (fits(type, indentation)) {
      return List.of(" ".repeat(indentation) + type);
    }
    List<String> lines = new ArrayList<>();
    for (String member : members(type)) {
      lines.addAll(memberLines(lines.isEmpty() ? member : "| " + member, indentation));
    }
    return lines;
  }

  private static List<String> memberLines(String member, int indentation) {
    String margin = " ".repeat(indentation);
    if (!isSubscript(member) || fits(member, indentation)) {
      return List.of(margin + member);
    }
    List<String> lines = new ArrayList<>();
    lines.add(margin + head(member));
    lines.addAll(typeLines(inside(member), indentation + STEP));
    lines.add(margin + "]");
    return lines;
  }

  /** What is joined by {@code |}, but not within brackets. */
  private static List<String> members(String type) {
    List<String> members = new ArrayList<>();
    int depth = 0;
    int start = 0;
    for (int i = 0; i < type.length(); i++) {
      char c = type.charAt(i);
      depth += c == '[' ? 1 : c == ']' ? -1 : 0;
      if (c == '|' && depth == 0) {
        members.add(type.substring(start, i - 1));
        start = i + 2;
      }
    }
    members.add(type.substring(start));
    return members;
  }

  private boolean isSplittable() {
    return isSubscript(type) || members(type).size() > 1;
  }

  private static boolean isSubscript(String type) {
    return type.endsWith("]") && members(type).size() == 1;
  }

  private static String head(String subscript) {
    return subscript.substring(0, subscript.indexOf('[') + 1);
  }

  private static String inside(String subscript) {
    return subscript.substring(subscript.indexOf('[') + 1, subscript.length() - 1);
  }

  private boolean opens(String open, int indentation) {
    return fits(name + ": " + open, indentation);
  }

  private static boolean fits(PythonCode code, int indentation) {
    return code.lines(indentation).stream().allMatch(line -> fits(line, 0));
  }

  private static boolean fits(String text, int indentation) {
    return indentation + PythonCode.columns(text) <= WIDTH;
  }
}
