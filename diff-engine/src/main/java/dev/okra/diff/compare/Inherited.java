package dev.okra.diff.compare;

import dev.okra.diff.state.Parents;
import dev.okra.domain.relational.Attributes;
import dev.okra.domain.relational.Column;

/**
 * Columns that a table of PostgreSQL has from its parent. Whether it says them itself as well is
 * settled when the table is made or attached, and nothing changes it later: that is no difference
 * between two tables that are there.
 */
final class Inherited {
  private static final String LOCAL = "local";

  private Inherited() {}

  /** What a column that is there can become. */
  static Column altered(Column before, Column after) {
    if (!Parents.gave(after)) {
      return after;
    }
    boolean local = !Parents.gave(before) || before.attributes().has(LOCAL);
    return with(after, local);
  }

  /** What a new column can be: it comes with the parent's, unless the table is attached later. */
  static Column added(Column column, TablePair pair) {
    return Parents.gave(column)
        ? with(column, !Parents.of(pair.before()).equals(Parents.of(pair.after())))
        : column;
  }

  private static Column with(Column column, boolean local) {
    Attributes attributes = column.attributes().without(LOCAL);
    return column.withAttributes(local ? attributes.with(LOCAL, "true") : attributes);
  }
}
