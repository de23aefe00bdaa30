package dev.okra.codegen.wire;

import dev.okra.domain.logical.EnumDefinition;

/** What one value of a field is, or one element of a list. */
public sealed interface WireType {

  /** Calls the method of the visitor for this kind of type. */
  <R> R accept(Visitor<R> visitor);

  /** One method for each kind of type. */
  interface Visitor<R> {
    R scalar(WireScalar scalar);

    R enumeration(EnumDefinition definition);

    /** The nested type with this name in the IDL. */
    R nested(String name);
  }

  /** A built-in type. */
  record ScalarType(WireScalar scalar) implements WireType {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.scalar(scalar);
    }
  }

  /** A value of an enum, written as its wire name. */
  record EnumType(EnumDefinition definition) implements WireType {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.enumeration(definition);
    }
  }

  /** An object; {@link WireSchema#nestedType} has its fields. */
  record NestedObject(String name) implements WireType {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.nested(name);
    }
  }
}
