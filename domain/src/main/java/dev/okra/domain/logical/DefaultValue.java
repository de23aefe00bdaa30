package dev.okra.domain.logical;

/** What a field is where nothing was given. */
public sealed interface DefaultValue {

  /** Calls the method of the visitor for this kind of default. */
  <R> R accept(Visitor<R> visitor);

  /** One method for each kind of default. */
  interface Visitor<R> {
    R generated(Generated value);

    R literal(Literal value);

    R sql(Sql value);
  }

  /** Made by the database for each row. */
  enum Generated implements DefaultValue {
    /** A random UUID (RFC 9562 version 4). */
    UUID,
    /** The time of the statement, in UTC. */
    NOW,
    /** The next number of the table. */
    AUTOINCREMENT;

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.generated(this);
    }
  }

  /** A constant; an enum value is a {@link Value.NameValue}. */
  record Literal(Value value) implements DefaultValue {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.literal(this);
    }
  }

  /** An SQL expression, possibly another one for some dialects. */
  record Sql(DialectText expression) implements DefaultValue {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.sql(this);
    }
  }
}
