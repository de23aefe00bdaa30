package dev.okra.domain.relational;

/** An object of a database that is not part of another one and that is not a {@link Table}. */
public sealed interface SchemaObject
    permits NamedSchema,
        Extension,
        EnumType,
        Domain,
        Sequence,
        Routine,
        View,
        Trigger,
        CustomObject {

  /** What identifies it among the objects of its kind. */
  ObjectName name();

  /** What only one dialect knows of it; kinds of which no dialect knows more have none. */
  default Attributes attributes() {
    return Attributes.NONE;
  }

  /** Calls the method of the visitor for this kind of object. */
  <R> R accept(Visitor<R> visitor);

  /** One method for each kind of object. */
  interface Visitor<R> {
    R namedSchema(NamedSchema object);

    R extension(Extension object);

    R enumType(EnumType object);

    R domain(Domain object);

    R sequence(Sequence object);

    R routine(Routine object);

    R view(View object);

    R trigger(Trigger object);

    R customObject(CustomObject object);
  }
}
