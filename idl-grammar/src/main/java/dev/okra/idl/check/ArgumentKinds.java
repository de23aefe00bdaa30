package dev.okra.idl.check;

import dev.okra.domain.diagnostic.NearestName;
import dev.okra.domain.logical.Relation.ReferentialRule;
import dev.okra.domain.logical.Value;
import dev.okra.idl.directive.Arguments;
import dev.okra.idl.directive.DirectiveKind;
import dev.okra.idl.directive.Location;
import dev.okra.idl.directive.Parameter;
import dev.okra.idl.problem.Problems;
import dev.okra.idl.problem.SchemaCode;
import dev.okra.idl.tree.ArgumentNode;
import dev.okra.idl.tree.DirectiveNode;
import dev.okra.idl.tree.ValueNode;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** An argument is of the kind that its directive takes. */
final class ArgumentKinds implements DirectiveRule {
  private static final List<String> ACTIONS =
      Stream.of(ReferentialRule.values()).map(Enum::name).toList();

  @Override
  public void check(
      List<DirectiveNode> directives, @Nullable Location location, Problems problems) {
    for (DirectiveNode directive : directives) {
      DirectiveKind kind = DirectiveKind.named(directive.name().text());
      for (ArgumentNode argument : directive.arguments()) {
        String name = Arguments.nameOf(directive, argument);
        if (kind != null && name != null) {
          check(kind, name, argument.value(), problems);
        }
      }
    }
  }

  private static void check(DirectiveKind kind, String name, ValueNode value, Problems problems) {
    Parameter parameter = kind.parameter(name);
    if (parameter == null && !kind.isPerDialect()) {
      return; // Reported as unknown.
    }
    Parameter.Kind wanted = parameter == null ? Parameter.Kind.TEXT : parameter.kind();
    String what = "'" + name + "' of '@" + kind.word() + "'";
    if (!fits(wanted, value)) {
      problems.report(
          SchemaCode.WRONG_ARGUMENT,
          value.place(),
          what + " must be " + wanted.words(),
          () -> hint(kind, wanted, value));
    } else if (isBlank(value) && !mayBeBlank(kind, name)) {
      problems.report(SchemaCode.WRONG_ARGUMENT, value.place(), what + " must not be empty");
    } else if (wanted == Parameter.Kind.NAME && !isName(value)) {
      String message = what + " must be a name: letters, digits and _";
      problems.report(SchemaCode.WRONG_ARGUMENT, value.place(), message);
    }
  }

  private static boolean fits(Parameter.Kind wanted, ValueNode node) {
    Value value = node.value();
    return switch (wanted) {
      case TEXT -> value instanceof Value.StringValue;
      case NAME -> Arguments.text(node) != null;
      case NAMES ->
          value instanceof Value.ListValue
              ? !node.elements().isEmpty()
                  && node.elements().stream().allMatch(e -> Arguments.text(e) != null)
              : Arguments.text(node) != null;
      case INTEGER -> value instanceof Value.IntValue number && number.value().bitLength() < 32;
      case BOOLEAN -> value instanceof Value.BooleanValue;
      case ACTION -> value instanceof Value.NameValue name && ACTIONS.contains(name.name());
      case ANY -> true;
    };
  }

  private static @Nullable String hint(DirectiveKind kind, Parameter.Kind wanted, ValueNode node) {
    if (node.value() instanceof Value.NameValue name && kind.parameter(name.name()) != null) {
      return "after the name of an argument comes a colon: '" + name.name() + ": …'";
    }
    if (wanted == Parameter.Kind.TEXT && node.value() instanceof Value.NameValue name) {
      return "write \"" + name.name() + "\"";
    }
    if (wanted == Parameter.Kind.ACTION) {
      String text = Arguments.text(node);
      boolean quoted = text != null && ACTIONS.contains(text);
      return quoted
          ? "write " + text + " without quotation marks"
          : text == null ? null : NearestName.hint(text, ACTIONS);
    }
    return null;
  }

  private static boolean isBlank(ValueNode node) {
    return node.value() instanceof Value.StringValue string && string.value().isBlank();
  }

  /** Only what has a meaning without words may be empty. */
  private static boolean mayBeBlank(DirectiveKind kind, String argument) {
    return switch (kind) {
      case OKRA, DEPRECATED, DEFAULT -> true;
      // Columns of SQLite need no type.
      case DB -> argument.equals("sqlite");
      default -> false;
    };
  }

  private static boolean isName(ValueNode node) {
    String text = Arguments.text(node);
    if (text == null) {
      return false;
    }
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean part = c == '_' || (c < 128 && Character.isLetterOrDigit(c));
      if (!part) {
        return false;
      }
    }
    return true;
  }
}
