package dev.okra.domain.logical;

import java.util.List;
import java.util.function.Function;

/**
 * A field that leads to another model.
 *
 * @param name the name in the IDL
 * @param target the name of the model it leads to
 * @param multiplicity how many there may be
 * @param relation which relation this is one side of
 * @param documentation description and deprecation
 * @param formerNames earlier names, newest first
 */
public record RelationField(
    String name,
    String target,
    Multiplicity multiplicity,
    Relation relation,
    Documentation documentation,
    List<FormerName> formerNames)
    implements Field {

  public RelationField {
    formerNames = List.copyOf(formerNames);
  }

  /** Whether this side holds the foreign key. */
  public boolean ownsForeignKey() {
    return !relation.fields().isEmpty();
  }

  /** Whether this is one side of a many-to-many relation. */
  public boolean isManyToMany() {
    return relation.joinTable() != null;
  }

  @Override
  public <R> R match(Function<ValueField, R> onValue, Function<RelationField, R> onRelation) {
    return onRelation.apply(this);
  }

  /** How many objects one side of a relation may lead to. */
  public enum Multiplicity {
    REQUIRED,
    OPTIONAL,
    MANY
  }
}
