package dev.okra.idl.check;

import dev.okra.domain.diagnostic.NearestName;
import dev.okra.domain.logical.IndexKey;
import dev.okra.idl.directive.Arguments;
import dev.okra.idl.problem.Problems;
import dev.okra.idl.problem.SchemaCode;
import dev.okra.idl.resolve.IndexDeclaration;
import dev.okra.idl.resolve.IndexKeyText;
import dev.okra.idl.resolve.ModelScope;
import dev.okra.idl.resolve.Scope;
import dev.okra.idl.source.Place;
import dev.okra.idl.tree.FieldNode;
import dev.okra.idl.tree.ValueNode;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Indexes and unique keys are made of expressions and of fields with a column of single values. */
final class IndexFields implements Rule {

  @Override
  public void check(Scope scope, Problems problems) {
    for (ModelScope model : scope.models().values()) {
      for (IndexDeclaration index : model.indexes()) {
        check(new Context(scope, model, index, problems));
      }
    }
  }

  private static void check(Context context) {
    FieldNode own = context.index.field();
    if (own != null && !context.scope.isRelation(own)) {
      checkList(context, own, context.index.directive().place());
    }
    Set<String> seen = new HashSet<>();
    for (ValueNode entry : context.index.entries()) {
      String text = Arguments.text(entry);
      IndexKey key = text == null ? null : IndexKeyText.parse(text);
      if (text != null && key == null) {
        context.problems.report(
            SchemaCode.INDEX_ENTRY,
            entry.place(),
            "'" + text + "' is neither a field nor an expression in parentheses",
            "write \"createdAt\", \"createdAt DESC\" or \"(lower(email))\"");
      } else if (key instanceof IndexKey.FieldKey field) {
        checkField(context, field.field(), entry.place(), seen);
      }
    }
    for (ValueNode entry : Arguments.list(context.index.directive(), "include")) {
      String name = Arguments.text(entry);
      if (name != null) {
        checkField(context, name, entry.place(), seen);
      }
    }
  }

  private static void checkField(Context context, String name, Place place, Set<String> seen) {
    FieldNode field = context.model.field(name);
    if (!seen.add(name)) {
      String message = "the index names '" + name + "' twice";
      context.problems.report(SchemaCode.REPEATED_INDEX_FIELD, place, message);
    } else if (field == null) {
      unknown(context, name, place);
    } else if (context.scope.isRelation(field)) {
      String message = "'" + name + "' is a relation, which has no column";
      context.problems.report(
          SchemaCode.INDEX_ON_RELATION, place, message, foreignKeyHint(context, field));
    } else {
      checkList(context, field, place);
    }
  }

  private static void unknown(Context context, String name, Place place) {
    if (context.model.node().complete()) {
      context.problems.report(
          SchemaCode.UNKNOWN_FIELD,
          place,
          "model '" + context.model.name() + "' has no field '" + name + "'",
          () -> NearestName.hint(name, context.model.fieldNames()));
    }
  }

  private static @Nullable String foreignKeyHint(Context context, FieldNode field) {
    var side = context.scope.relations().side(field);
    return side == null || side.fields().isEmpty()
        ? "name a field that holds a value"
        : "name the field of its foreign key: " + Words.quoted(side.fields());
  }

  /** Only an access method of its own, such as gin, can look into a list. */
  private static void checkList(Context context, FieldNode field, Place place) {
    boolean method = Arguments.find(context.index.directive(), "type") != null;
    if (field.type().isList() && (context.index.isUnique() || !method)) {
      context.problems.report(
          SchemaCode.INDEX_ON_LIST,
          place,
          "'" + field.name() + "' is a list, which an ordinary index cannot hold",
          context.index.isUnique() ? null : "PostgreSQL can with type: \"gin\"");
    }
  }

  private record Context(
      Scope scope, ModelScope model, IndexDeclaration index, Problems problems) {}
}
