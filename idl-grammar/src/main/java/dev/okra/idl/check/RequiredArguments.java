package dev.okra.idl.check;

import dev.okra.idl.directive.Arguments;
import dev.okra.idl.directive.DirectiveKind;
import dev.okra.idl.directive.Location;
import dev.okra.idl.directive.Parameter;
import dev.okra.idl.problem.Problems;
import dev.okra.idl.problem.SchemaCode;
import dev.okra.idl.tree.DirectiveNode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A directive has the arguments that it cannot do without where it stands, and no others. */
final class RequiredArguments implements DirectiveRule {

  @Override
  public void check(
      List<DirectiveNode> directives, @Nullable Location location, Problems problems) {
    for (DirectiveNode directive : directives) {
      DirectiveKind kind = DirectiveKind.named(directive.name().text());
      if (kind == null || isMisspelt(directive, kind)) {
        continue;
      }
      if (location == null || kind.locations().contains(location)) {
        for (Parameter parameter : kind.parameters()) {
          if (parameter.required()) {
            require(directive, parameter.name(), problems);
          }
        }
        check(directive, kind, location, problems);
      }
    }
  }

  /** Whether an argument has a name that is not known: perhaps that of the one that is missing. */
  private static boolean isMisspelt(DirectiveNode directive, DirectiveKind kind) {
    return directive.arguments().stream()
        .map(a -> Arguments.nameOf(directive, a))
        .anyMatch(n -> n != null && kind.parameter(n) == null && !kind.isPerDialect());
  }

  private static void check(
      DirectiveNode directive, DirectiveKind kind, @Nullable Location location, Problems problems) {
    switch (kind) {
      case INDEX, UNIQUE -> index(directive, location, problems);
      case ID -> fields(directive, location, problems);
      case DB -> type(directive, location, problems);
      case CHECK, COMPUTED -> text(directive, "expr", problems);
      case DEFAULT -> defaultValue(directive, problems);
      case RELATION_OF -> foreignKey(directive, problems);
      default -> {}
    }
  }

  /** Only a column's type may differ between dialects. */
  private static void type(
      DirectiveNode directive, @Nullable Location location, Problems problems) {
    if (location == Location.ENUM) {
      require(directive, "type", problems);
    } else {
      text(directive, "type", problems);
    }
  }

  private static void require(DirectiveNode directive, String parameter, Problems problems) {
    if (Arguments.find(directive, parameter) == null) {
      missing(directive, "the argument '" + parameter + "'", problems);
    }
  }

  private static void missing(DirectiveNode directive, String what, Problems problems) {
    String message = "'@" + directive.name().text() + "' needs " + what;
    problems.report(SchemaCode.MISSING_ARGUMENT, directive.place(), message);
  }

  private static void index(
      DirectiveNode directive, @Nullable Location location, Problems problems) {
    if (location == Location.DOCUMENT) {
      require(directive, "model", problems);
    } else {
      refuse(directive, "model", "the model is the one that it stands in", problems);
    }
    fields(directive, location, problems);
  }

  private static void fields(
      DirectiveNode directive, @Nullable Location location, Problems problems) {
    if (location == Location.FIELD) {
      refuse(directive, "fields", "to list several fields, put it on the model", problems);
    } else if (location != null) {
      require(directive, "fields", problems);
    }
  }

  private static void refuse(
      DirectiveNode directive, String parameter, String hint, Problems problems) {
    if (Arguments.find(directive, parameter) != null) {
      String message = "'" + parameter + "' has no place here";
      problems.report(SchemaCode.UNKNOWN_ARGUMENT, directive.place(), message, hint);
    }
  }

  private static void text(DirectiveNode directive, String parameter, Problems problems) {
    if (Arguments.dialects(directive, parameter).isEmpty()
        && Arguments.find(directive, parameter) == null) {
      missing(directive, "the argument '" + parameter + "' or one for a dialect", problems);
    }
  }

  private static void defaultValue(DirectiveNode directive, Problems problems) {
    boolean value = Arguments.find(directive, "value") != null;
    boolean sql = !Arguments.dialects(directive, "sql").isEmpty();
    if (value && sql) {
      String message = "a default is either a value or SQL, not both";
      problems.report(SchemaCode.CONFLICTING_DIRECTIVES, directive.place(), message);
    } else if (!value && !sql && Arguments.find(directive, "sql") == null) {
      missing(directive, "a value, or the argument 'sql'", problems);
    }
  }

  private static void foreignKey(DirectiveNode directive, Problems problems) {
    boolean fields = Arguments.find(directive, "fields") != null;
    boolean references = Arguments.find(directive, "references") != null;
    if (fields && !references) {
      missing(directive, "the argument 'references', next to 'fields'", problems);
    } else if (references && !fields) {
      missing(directive, "the argument 'fields', next to 'references'", problems);
    }
  }
}
