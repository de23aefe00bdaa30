package dev.okra.domain.relational;

import java.util.List;

/**
 * The type of a column. Names are in the canonical form of their dialect (on PostgreSQL what {@code
 * format_type} prints, on MySQL what {@code information_schema.columns.data_type} holds, on SQLite
 * as declared), so that equal types are equal records; {@code TypeMapping} reads and writes them.
 */
public sealed interface SqlType {

  /** Calls the method of the visitor for this kind of type. */
  <R> R accept(Visitor<R> visitor);

  /** One method for each kind of type. */
  interface Visitor<R> {
    R builtIn(BuiltIn type);

    R userDefined(UserDefined type);

    R arrayOf(ArrayOf type);

    R inlineEnum(InlineEnum type);

    R inlineSet(InlineSet type);

    R unknown(Unknown type);
  }

  /**
   * A type that the dialect brings with it.
   *
   * @param name canonical name, such as {@code numeric} or {@code timestamp without time zone}
   * @param arguments numbers in parentheses, such as length, or precision and scale
   * @param modifiers further words in canonical order, such as {@code unsigned}
   */
  record BuiltIn(String name, List<Integer> arguments, List<String> modifiers) implements SqlType {
    public BuiltIn {
      arguments = List.copyOf(arguments);
      modifiers = List.copyOf(modifiers);
    }

    /** A type with arguments and no further words. */
    public static BuiltIn of(String name, Integer... arguments) {
      return new BuiltIn(name, List.of(arguments), List.of());
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.builtIn(this);
    }
  }

  /** An enum type, domain, composite or range type that the database defines. */
  record UserDefined(ObjectName name) implements SqlType {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.userDefined(this);
    }
  }

  /** An array. PostgreSQL does not keep the number of dimensions, so neither does this. */
  record ArrayOf(SqlType element) implements SqlType {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.arrayOf(this);
    }
  }

  /** An enum whose values stand in the column itself (MySQL's {@code ENUM}). */
  record InlineEnum(List<String> values) implements SqlType {
    public InlineEnum {
      values = List.copyOf(values);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.inlineEnum(this);
    }
  }

  /** A set whose values stand in the column itself (MySQL's {@code SET}). */
  record InlineSet(List<String> values) implements SqlType {
    public InlineSet {
      values = List.copyOf(values);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.inlineSet(this);
    }
  }

  /** A type that okra does not know, kept as the database names it. */
  record Unknown(String text) implements SqlType {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.unknown(this);
    }
  }
}
