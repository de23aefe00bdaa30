package dev.okra.domain.relational;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A unique constraint, where the database tells it from a unique {@link Index} (PostgreSQL,
 * SQLite). The IDL makes unique indexes; constraints come from databases made elsewhere.
 *
 * @param name null where the database keeps none (SQLite)
 * @param parts at least one
 * @param include columns that its index carries beside the key (PostgreSQL)
 * @param nullsDistinct whether NULLs differ from each other (the SQL default)
 * @param deferrability when it is checked
 * @param attributes what only one dialect knows, such as the conflict clause of SQLite
 */
public record UniqueConstraint(
    @Nullable String name,
    List<IndexPart> parts,
    List<String> include,
    boolean nullsDistinct,
    Deferrability deferrability,
    Attributes attributes)
    implements Constraint {

  public UniqueConstraint {
    parts = List.copyOf(parts);
    include = List.copyOf(include);
    if (parts.isEmpty()) {
      throw new IllegalArgumentException("a unique constraint has at least one part");
    }
  }

  /** A plain unique constraint over whole columns. */
  public static UniqueConstraint of(@Nullable String name, List<String> columns) {
    return new UniqueConstraint(
        name,
        columns.stream().map(IndexPart::column).toList(),
        List.of(),
        true,
        Deferrability.NOT_DEFERRABLE,
        Attributes.NONE);
  }

  /** The names of its columns, in order. */
  public List<String> columns() {
    return Constraints.columnsOf(parts);
  }

  @Override
  public <R> R accept(Visitor<R> visitor) {
    return visitor.uniqueConstraint(this);
  }
}
