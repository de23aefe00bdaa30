package dev.okra.domain.relational;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A primary key.
 *
 * @param name null where the database keeps none or its own default
 * @param parts at least one; on MySQL a part may have a prefix length, on SQLite a direction
 * @param include columns that its index carries beside the key (PostgreSQL)
 * @param deferrability when it is checked
 * @param attributes what only one dialect knows, such as the conflict clause of SQLite
 */
public record PrimaryKey(
    @Nullable String name,
    List<IndexPart> parts,
    List<String> include,
    Deferrability deferrability,
    Attributes attributes)
    implements Constraint {

  public PrimaryKey {
    parts = List.copyOf(parts);
    include = List.copyOf(include);
    if (parts.isEmpty()) {
      throw new IllegalArgumentException("a primary key has at least one part");
    }
  }

  /** A plain primary key over whole columns. */
  public static PrimaryKey of(@Nullable String name, List<String> columns) {
    return new PrimaryKey(
        name,
        columns.stream().map(IndexPart::column).toList(),
        List.of(),
        Deferrability.NOT_DEFERRABLE,
        Attributes.NONE);
  }

  /** The names of its columns, in order. */
  public List<String> columns() {
    return Constraints.columnsOf(parts);
  }

  /** The same key over other parts. */
  public PrimaryKey withParts(List<IndexPart> value) {
    return new PrimaryKey(name, value, include, deferrability, attributes);
  }

  @Override
  public <R> R accept(Visitor<R> visitor) {
    return visitor.primaryKey(this);
  }
}
