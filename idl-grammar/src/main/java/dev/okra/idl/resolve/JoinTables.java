package dev.okra.idl.resolve;

import dev.okra.domain.logical.RelationField.Multiplicity;
import dev.okra.idl.directive.Arguments;
import org.jspecify.annotations.Nullable;

/** The tables that keep many-to-many relations. */
public final class JoinTables {

  private JoinTables() {}

  /** The name of the table between two sides, or null where they are not many to many. */
  public static @Nullable String name(RelationSide side, RelationSide other) {
    if (side.multiplicity() != Multiplicity.MANY || other.multiplicity() != Multiplicity.MANY) {
      return null;
    }
    String table = Arguments.text(side.directive(), "table");
    String otherTable = Arguments.text(other.directive(), "table");
    if (table != null || otherTable != null) {
      return table != null ? table : otherTable;
    }
    String relation = side.name() != null ? side.name() : other.name();
    return PhysicalNames.joinTable(relation, side.model().name(), other.model().name());
  }
}
