package dev.okra.domain.logical;

/** What one value of a field is; relations are not values (see {@link RelationField}). */
public sealed interface ValueType {

  /** The name as it is written in the IDL. */
  String idlName();

  /** Calls the method of the visitor for this kind of type. */
  <R> R accept(Visitor<R> visitor);

  /** One method for each kind of type. */
  interface Visitor<R> {
    R scalar(ScalarType type);

    R enumeration(EnumType type);

    R object(ObjectType type);
  }

  /** A built-in type. */
  record ScalarType(Scalar scalar) implements ValueType {
    @Override
    public String idlName() {
      return scalar.idlName();
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.scalar(this);
    }
  }

  /** A value of the enum with this name. */
  record EnumType(String name) implements ValueType {
    @Override
    public String idlName() {
      return name;
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.enumeration(this);
    }
  }

  /** A nested value of the {@code type} with this name. */
  record ObjectType(String name) implements ValueType {
    @Override
    public String idlName() {
      return name;
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.object(this);
    }
  }
}
