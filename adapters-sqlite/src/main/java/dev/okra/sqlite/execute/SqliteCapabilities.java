package dev.okra.sqlite.execute;

import dev.okra.domain.port.Capabilities;
import dev.okra.domain.port.Capabilities.LengthUnit;
import dev.okra.domain.port.Capability;
import dev.okra.domain.port.ServerVersion;
import java.util.EnumSet;
import java.util.Set;

/** What SQLite can do; since 3.40 nothing of it has changed that okra asks about. */
public final class SqliteCapabilities {
  /** The newest version that okra knows. */
  public static final String NEWEST = "3.54.1";

  private static final Set<Capability> SUPPORTED =
      EnumSet.of(
          Capability.TRANSACTIONAL_DDL,
          Capability.CHECKS,
          Capability.NAMED_CONSTRAINTS,
          Capability.NAMED_PRIMARY_KEYS,
          Capability.UNIQUE_CONSTRAINTS,
          Capability.EXPRESSION_INDEXES,
          Capability.PARTIAL_INDEXES,
          Capability.DESCENDING_INDEXES,
          Capability.EXPRESSION_DEFAULTS,
          Capability.VIRTUAL_COLUMNS,
          Capability.STORED_COLUMNS,
          Capability.DEFERRABLE_CONSTRAINTS,
          Capability.SET_DEFAULT_ACTION);

  private SqliteCapabilities() {}

  /** The capabilities of a version such as {@code 3.40.1}; names have no limit. */
  public static Capabilities of(String version) {
    String[] numbers = version.split("\\.", -1);
    ServerVersion server =
        new ServerVersion(
            "SQLite",
            Integer.parseInt(numbers[0]),
            Integer.parseInt(numbers[1]),
            numbers.length > 2 ? Integer.parseInt(numbers[2]) : 0);
    return new Capabilities(server, SUPPORTED, Integer.MAX_VALUE, LengthUnit.CHARACTERS);
  }
}
