package dev.okra.domain.relational;

/**
 * An object of a kind that has no record of its own: a composite or range type, a policy, an event,
 * a virtual table. It is kept, compared and made again by its definition.
 *
 * @param kind the kind's name in SQL, such as {@code TYPE}, {@code POLICY}, {@code EVENT}
 * @param name the object's name; where it belongs to a table, its schema is the table's
 * @param identity what follows {@code DROP kind}, such as {@code p ON t}, as the database quotes it
 * @param definition the whole statement that creates it, as the database prints it
 * @param attributes what the statement does not say, such as {@code comment}
 */
public record CustomObject(
    String kind, ObjectName name, String identity, Expression definition, Attributes attributes)
    implements SchemaObject {

  /** An object that its statement says all of. */
  public CustomObject(String kind, ObjectName name, String identity, Expression definition) {
    this(kind, name, identity, definition, Attributes.NONE);
  }

  @Override
  public <R> R accept(Visitor<R> visitor) {
    return visitor.customObject(this);
  }
}
