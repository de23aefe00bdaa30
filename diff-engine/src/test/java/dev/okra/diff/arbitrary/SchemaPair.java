package dev.okra.diff.arbitrary;

import dev.okra.domain.plan.Renames;
import dev.okra.domain.relational.DatabaseSchema;

/** Where a change starts, where it leads, and what was renamed on the way. */
public record SchemaPair(DatabaseSchema current, DatabaseSchema desired, Renames renames) {

  /** Two schemas between which nothing was renamed. */
  public static SchemaPair withoutRenames(DatabaseSchema current, DatabaseSchema desired) {
    return new SchemaPair(current, desired, Renames.NONE);
  }
}
