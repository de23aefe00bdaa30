package dev.okra.domain.relational;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A domain of PostgreSQL: a type with rules.
 *
 * @param name the domain's name
 * @param type what it is based on
 * @param nullable whether its values may be NULL
 * @param defaultValue null for none
 * @param collation null for the type's own
 * @param checks each over {@code VALUE}
 * @param comment null for none
 */
public record Domain(
    ObjectName name,
    SqlType type,
    boolean nullable,
    @Nullable Expression defaultValue,
    @Nullable String collation,
    List<Check> checks,
    @Nullable String comment)
    implements SchemaObject {

  public Domain {
    checks = List.copyOf(checks);
  }

  @Override
  public <R> R accept(Visitor<R> visitor) {
    return visitor.domain(this);
  }
}
