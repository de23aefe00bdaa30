package dev.okra.diff;

import dev.okra.diff.state.SchemaState;
import dev.okra.domain.change.Change;
import dev.okra.domain.plan.Plan;
import dev.okra.domain.relational.DatabaseSchema;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Computes what a schema is after some changes, and what leads back, without a database.
 *
 * <p>Linear in the schema and the changes together.
 */
public final class ChangeApplier {
  private ChangeApplier() {}

  /**
   * The schema after all changes, in order; its parts are sorted by name. The given schema is not
   * changed.
   *
   * @throws dev.okra.domain.diagnostic.OkraException with {@code OKRA-P004} where a change does not
   *     fit
   */
  public static DatabaseSchema apply(DatabaseSchema schema, List<Change> changes) {
    SchemaState state = new SchemaState(schema);
    changes.forEach(state::apply);
    return state.toSchema();
  }

  /** The schema after a whole plan. */
  public static DatabaseSchema apply(DatabaseSchema schema, Plan plan) {
    return apply(schema, plan.bareChanges().toList());
  }

  /** The changes that undo these, in the order in which they have to be applied. */
  public static List<Change> inverse(List<Change> changes) {
    List<Change> inverse = new ArrayList<>();
    changes.forEach(c -> inverse.add(c.inverse()));
    Collections.reverse(inverse);
    return List.copyOf(inverse);
  }
}
