package dev.okra.codegen.typescript;

import java.util.List;

/** A piece of code that prettier may break over several lines. */
sealed interface Expression {

  /** The expression in one line. */
  String flat();

  /**
   * The expression where it does not fit into one line, from a column on which its first line
   * starts.
   */
  String broken(int indent);

  /** Something that is never broken. */
  record Atom(String text) implements Expression {
    @Override
    public String flat() {
      return text;
    }

    @Override
    public String broken(int indent) {
      return text;
    }
  }

  /** A call of a function. */
  record Call(String function, List<Expression> arguments) implements Expression {
    public Call {
      arguments = List.copyOf(arguments);
    }

    @Override
    public String flat() {
      StringBuilder text = new StringBuilder(function).append('(');
      for (int i = 0; i < arguments.size(); i++) {
        text.append(i == 0 ? "" : ", ").append(arguments.get(i).flat());
      }
      return text.append(')').toString();
    }

    @Override
    public String broken(int indent) {
      return Layout.lines(function + "(", arguments, ")", indent);
    }
  }
}
