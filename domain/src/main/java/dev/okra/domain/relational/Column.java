package dev.okra.domain.relational;

import org.jspecify.annotations.Nullable;

/**
 * A column.
 *
 * @param name unquoted, with regard to case
 * @param type canonical in its dialect
 * @param nullable whether it may be NULL
 * @param defaultValue the default as SQL, or null for none
 * @param identity where the database numbers it, or null
 * @param generated where the database computes it, or null
 * @param onUpdate what MySQL sets it to on every update, or null
 * @param collation null for the default of the table or type
 * @param comment null for none
 * @param attributes what only one dialect knows: {@code charset}, {@code invisible}, {@code
 *     storage}, …
 */
public record Column(
    String name,
    SqlType type,
    boolean nullable,
    @Nullable Expression defaultValue,
    @Nullable Identity identity,
    @Nullable Generated generated,
    @Nullable Expression onUpdate,
    @Nullable String collation,
    @Nullable String comment,
    Attributes attributes) {

  /** A column without anything but a type. */
  public static Column of(String name, SqlType type, boolean nullable) {
    return new Column(name, type, nullable, null, null, null, null, null, null, Attributes.NONE);
  }

  /** Whether every row needs a value that nothing but the writer of the row gives. */
  public boolean requiresValue() {
    return !nullable && defaultValue == null && identity == null && generated == null;
  }

  public Column withName(String value) {
    return new Column(
        value,
        type,
        nullable,
        defaultValue,
        identity,
        generated,
        onUpdate,
        collation,
        comment,
        attributes);
  }

  public Column withType(SqlType value) {
    return new Column(
        name,
        value,
        nullable,
        defaultValue,
        identity,
        generated,
        onUpdate,
        collation,
        comment,
        attributes);
  }

  public Column withNullable(boolean value) {
    return new Column(
        name,
        type,
        value,
        defaultValue,
        identity,
        generated,
        onUpdate,
        collation,
        comment,
        attributes);
  }

  public Column withDefault(@Nullable Expression value) {
    return new Column(
        name, type, nullable, value, identity, generated, onUpdate, collation, comment, attributes);
  }

  public Column withIdentity(@Nullable Identity value) {
    return new Column(
        name,
        type,
        nullable,
        defaultValue,
        value,
        generated,
        onUpdate,
        collation,
        comment,
        attributes);
  }

  public Column withGenerated(@Nullable Generated value) {
    return new Column(
        name,
        type,
        nullable,
        defaultValue,
        identity,
        value,
        onUpdate,
        collation,
        comment,
        attributes);
  }

  public Column withOnUpdate(@Nullable Expression value) {
    return new Column(
        name,
        type,
        nullable,
        defaultValue,
        identity,
        generated,
        value,
        collation,
        comment,
        attributes);
  }

  public Column withCollation(@Nullable String value) {
    return new Column(
        name,
        type,
        nullable,
        defaultValue,
        identity,
        generated,
        onUpdate,
        value,
        comment,
        attributes);
  }

  public Column withComment(@Nullable String value) {
    return new Column(
        name,
        type,
        nullable,
        defaultValue,
        identity,
        generated,
        onUpdate,
        collation,
        value,
        attributes);
  }

  public Column withAttributes(Attributes value) {
    return new Column(
        name,
        type,
        nullable,
        defaultValue,
        identity,
        generated,
        onUpdate,
        collation,
        comment,
        value);
  }

  /**
   * A generated column's rule.
   *
   * @param expression over the columns of the same row
   * @param stored whether the value is kept with the row, rather than computed on reading
   */
  public record Generated(Expression expression, boolean stored) {}
}
