package dev.okra.domain.relational;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An enum type of PostgreSQL.
 *
 * @param name the type's name
 * @param values in sort order
 * @param comment null for none
 */
public record EnumType(ObjectName name, List<String> values, @Nullable String comment)
    implements SchemaObject {

  public EnumType {
    values = List.copyOf(values);
  }

  /** The same values under another name. */
  public EnumType withName(ObjectName value) {
    return new EnumType(value, values, comment);
  }

  /** The same type with other values. */
  public EnumType withValues(List<String> value) {
    return new EnumType(name, value, comment);
  }

  @Override
  public <R> R accept(Visitor<R> visitor) {
    return visitor.enumType(this);
  }
}
