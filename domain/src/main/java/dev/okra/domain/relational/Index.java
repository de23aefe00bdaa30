package dev.okra.domain.relational;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An index that is not the implementation of a constraint.
 *
 * @param name unique in its schema (PostgreSQL, SQLite) or in its table (MySQL)
 * @param parts at least one
 * @param unique whether two rows may not have the same key
 * @param method access method, such as {@code gin} or {@code fulltext}; null for the dialect's
 *     default
 * @param include columns that it carries beside its key
 * @param where the condition of a partial index, or null
 * @param nullsDistinct whether NULLs differ from each other in a unique index (the SQL default)
 * @param valid false for one that a failed concurrent build left behind (PostgreSQL)
 * @param comment null for none
 * @param attributes what only one dialect knows: {@code fillfactor}, {@code parser}, {@code
 *     invisible}, …
 */
public record Index(
    String name,
    List<IndexPart> parts,
    boolean unique,
    @Nullable String method,
    List<String> include,
    @Nullable Expression where,
    boolean nullsDistinct,
    boolean valid,
    @Nullable String comment,
    Attributes attributes) {

  public Index {
    parts = List.copyOf(parts);
    include = List.copyOf(include);
    if (parts.isEmpty()) {
      throw new IllegalArgumentException("an index has at least one part");
    }
  }

  /** A plain index with the dialect's defaults. */
  public static Index of(String name, boolean unique, List<IndexPart> parts) {
    return new Index(name, parts, unique, null, List.of(), null, true, true, null, Attributes.NONE);
  }

  /** The columns among its keys, in order; expressions are left out. */
  public List<String> columns() {
    return Constraints.columnsOf(parts);
  }

  public Index withName(String value) {
    return new Index(
        value, parts, unique, method, include, where, nullsDistinct, valid, comment, attributes);
  }

  public Index withParts(List<IndexPart> value) {
    return new Index(
        name, value, unique, method, include, where, nullsDistinct, valid, comment, attributes);
  }

  public Index withInclude(List<String> value) {
    return new Index(
        name, parts, unique, method, value, where, nullsDistinct, valid, comment, attributes);
  }

  public Index withWhere(@Nullable Expression value) {
    return new Index(
        name, parts, unique, method, include, value, nullsDistinct, valid, comment, attributes);
  }

  public Index withMethod(@Nullable String value) {
    return new Index(
        name, parts, unique, value, include, where, nullsDistinct, valid, comment, attributes);
  }

  public Index withNullsDistinct(boolean value) {
    return new Index(
        name, parts, unique, method, include, where, value, valid, comment, attributes);
  }

  public Index withComment(@Nullable String value) {
    return new Index(
        name, parts, unique, method, include, where, nullsDistinct, valid, value, attributes);
  }
}
