package dev.okra.idl.resolve;

import dev.okra.domain.logical.RelationField.Multiplicity;
import dev.okra.idl.directive.Arguments;
import dev.okra.idl.tree.DirectiveNode;
import dev.okra.idl.tree.FieldNode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A field that leads to a model.
 *
 * @param model the model that has it
 * @param field the field
 * @param target the model that it leads to
 */
public record RelationSide(ModelScope model, FieldNode field, ModelScope target) {

  /** Its {@code @relation}, or null. */
  public @Nullable DirectiveNode directive() {
    return field.head().directive("relation");
  }

  /** The relation's name as written, or null. */
  public @Nullable String name() {
    return Arguments.text(directive(), "name");
  }

  /** The fields of the foreign key; empty where this side owns none. */
  public List<String> fields() {
    return Arguments.texts(directive(), "fields");
  }

  /** The fields that the foreign key refers to. */
  public List<String> references() {
    return Arguments.texts(directive(), "references");
  }

  /** Whether this side holds the foreign key. */
  public boolean owns() {
    return Arguments.find(directive(), "fields") != null;
  }

  /** How many objects it may lead to. */
  public Multiplicity multiplicity() {
    if (field.type().isList()) {
      return Multiplicity.MANY;
    }
    return field.type().required() ? Multiplicity.REQUIRED : Multiplicity.OPTIONAL;
  }

  /** Model and field as {@code Post.author}. */
  public String words() {
    return model.name() + "." + field.name();
  }

  /** The same for all fields between two models. */
  String pairKey() {
    String a = model.name();
    String b = target.name();
    return a.compareTo(b) <= 0 ? a + " " + b : b + " " + a;
  }
}
