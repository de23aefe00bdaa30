package dev.okra.domain.logical;

import java.util.List;
import java.util.function.Function;

/**
 * A field that holds a value.
 *
 * @param name the name in the IDL and on the wire
 * @param type its type with its nullability
 * @param storage how a database keeps it; in a nested {@code type} only the column name is set, and
 *     unused
 * @param rules default and constraints
 * @param sensitive whether its values must never be printed
 * @param documentation description and deprecation
 * @param formerNames earlier names, newest first
 */
public record ValueField(
    String name,
    TypeReference type,
    FieldStorage storage,
    FieldRules rules,
    boolean sensitive,
    Documentation documentation,
    List<FormerName> formerNames)
    implements Field {

  public ValueField {
    formerNames = List.copyOf(formerNames);
  }

  /** The column's name. */
  public String column() {
    return storage.column();
  }

  /** Whether this is a single value of the given scalar. */
  public boolean isScalar(Scalar scalar) {
    return !type.list() && type.type() instanceof ValueType.ScalarType s && s.scalar() == scalar;
  }

  @Override
  public <R> R match(Function<ValueField, R> onValue, Function<RelationField, R> onRelation) {
    return onValue.apply(this);
  }
}
