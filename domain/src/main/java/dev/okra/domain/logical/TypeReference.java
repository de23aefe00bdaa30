package dev.okra.domain.logical;

/**
 * The type of a field with its nullability.
 *
 * @param type the type of the value, or of each element
 * @param list whether it is a list
 * @param required whether the value (the list itself, for a list) must be there
 * @param elementRequired whether each element must be there; true where this is no list
 */
public record TypeReference(
    ValueType type, boolean list, boolean required, boolean elementRequired) {

  public TypeReference {
    if (!list && !elementRequired) {
      throw new IllegalArgumentException("only a list has elements that may be missing");
    }
  }

  /** A single value. */
  public static TypeReference single(ValueType type, boolean required) {
    return new TypeReference(type, false, required, true);
  }

  /** A list of values. */
  public static TypeReference listOf(ValueType type, boolean required, boolean elementRequired) {
    return new TypeReference(type, true, required, elementRequired);
  }

  /** As written in the IDL, such as {@code [String!]!}; an optional type has no mark. */
  public String idl() {
    String mark = required ? "!" : "";
    return list
        ? "[" + type.idlName() + (elementRequired ? "!" : "") + "]" + mark
        : type.idlName() + mark;
  }
}
