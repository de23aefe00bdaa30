package dev.okra.idl.check;

import dev.okra.idl.problem.Problems;
import dev.okra.idl.problem.SchemaCode;
import dev.okra.idl.resolve.RelationSide;
import dev.okra.idl.resolve.Scope;
import dev.okra.idl.tree.FieldNode;
import java.util.ArrayList;
import java.util.List;

/** A required relation has required fields; of an optional one at least one field is optional. */
final class ForeignKeyNullability implements Rule {

  @Override
  public void check(Scope scope, Problems problems) {
    for (RelationSide side : scope.relations().sides()) {
      List<FieldNode> fields = new ArrayList<>();
      for (String name : side.fields()) {
        FieldNode field = side.model().field(name);
        if (field != null) {
          fields.add(field);
        }
      }
      if (!fields.isEmpty() && fields.size() == side.fields().size()) {
        check(side, fields, problems);
      }
    }
  }

  private static void check(RelationSide side, List<FieldNode> fields, Problems problems) {
    List<String> optional =
        fields.stream().filter(f -> !f.type().required()).map(FieldNode::name).toList();
    String target = side.target().name();
    switch (side.multiplicity()) {
      case REQUIRED -> {
        if (!optional.isEmpty()) {
          String message = "'" + side.field().name() + "' is required, but " + verb(optional);
          String hint = "write '" + target + "?', or make the fields required";
          report(side, message + " optional", hint, problems);
        }
      }
      case OPTIONAL -> {
        if (optional.isEmpty()) {
          List<String> names = fields.stream().map(FieldNode::name).toList();
          String message = "'" + side.field().name() + "' is optional, but " + verb(names);
          String hint = "write '" + target + "!', or make a field optional";
          report(side, message + " required", hint, problems);
        }
      }
      case MANY -> {}
    }
  }

  private static String verb(List<String> names) {
    return Words.quoted(names) + (names.size() == 1 ? " is" : " are");
  }

  private static void report(RelationSide side, String message, String hint, Problems problems) {
    problems.report(SchemaCode.FOREIGN_KEY_NULLABILITY, side.field().type().place(), message, hint);
  }
}
