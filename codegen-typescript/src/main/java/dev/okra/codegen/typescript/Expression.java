package dev.okra.codegen.typescript;

import java.util.List;
import java.util.stream.Collectors;

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
      return arguments.stream()
          .map(Expression::flat)
          .collect(Collectors.joining(", ", function + "(", ")"));
    }

    @Override
    public String broken(int indent) {
      return Layout.lines(function + "(", arguments, ")", indent);
    }
  }
}
