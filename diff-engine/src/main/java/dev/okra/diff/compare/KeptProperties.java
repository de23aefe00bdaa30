package dev.okra.diff.compare;

import dev.okra.domain.port.Capabilities;
import dev.okra.domain.port.Capability;
import dev.okra.domain.relational.Column;
import dev.okra.domain.relational.DatabaseSchema;
import dev.okra.domain.relational.Table;

/**
 * A desired schema without what the server takes and does not keep: names of NOT NULL, before
 * PostgreSQL 18. It comes from a newer server then, and is no difference.
 */
public final class KeptProperties {
  private static final String NOT_NULL_NAME = "not_null_name";

  private KeptProperties() {}

  /** What of a desired schema a server can keep. */
  public static DatabaseSchema of(DatabaseSchema desired, Capabilities capabilities) {
    boolean keepsAll =
        capabilities.can(Capability.NOT_NULL_NAMES)
            || desired.tables().stream().noneMatch(KeptProperties::hasName);
    return keepsAll
        ? desired
        : desired.withTables(
            desired.tables().stream().map(t -> hasName(t) ? withoutNames(t) : t).toList());
  }

  private static boolean hasName(Table table) {
    return table.columns().stream().anyMatch(KeptProperties::hasName);
  }

  private static boolean hasName(Column column) {
    return column.attributes().has(NOT_NULL_NAME);
  }

  private static Table withoutNames(Table table) {
    return table.withColumns(
        table.columns().stream()
            .map(c -> hasName(c) ? c.withAttributes(c.attributes().without(NOT_NULL_NAME)) : c)
            .toList());
  }
}
