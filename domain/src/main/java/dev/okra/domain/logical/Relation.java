package dev.okra.domain.logical;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What {@code @relation} says of one side, with what was resolved.
 *
 * @param name as written; null where only one reading was possible and none was written
 * @param opposite the name of the field on the other model; null where the other side is not
 *     declared
 * @param fields the fields of this model that form the foreign key; empty on the side that owns
 *     none
 * @param references the fields of the other model that they refer to, one for one
 * @param onDelete null for the default (RESTRICT for a required key, SET NULL for an optional one)
 * @param onUpdate null for the default (CASCADE)
 * @param joinTable the name of the join table, resolved, of a many-to-many relation; null for
 *     others
 */
public record Relation(
    @Nullable String name,
    @Nullable String opposite,
    List<String> fields,
    List<String> references,
    @Nullable ReferentialRule onDelete,
    @Nullable ReferentialRule onUpdate,
    @Nullable String joinTable) {

  public Relation {
    fields = List.copyOf(fields);
    references = List.copyOf(references);
  }

  /** What happens to rows that refer to one that is deleted or whose key changes. */
  public enum ReferentialRule {
    CASCADE,
    RESTRICT,
    SET_NULL,
    SET_DEFAULT,
    NO_ACTION
  }
}
