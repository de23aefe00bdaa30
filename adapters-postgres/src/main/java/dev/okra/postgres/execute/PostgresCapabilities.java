package dev.okra.postgres.execute;

import dev.okra.domain.port.Capabilities;
import dev.okra.domain.port.Capability;
import dev.okra.domain.port.ServerVersion;
import java.util.EnumSet;
import java.util.Set;

/** What each version of PostgreSQL can do. */
public final class PostgresCapabilities {
  /** The newest version that okra is tested on. */
  public static final Capabilities NEWEST = of(18, 0);

  private static final int MAX_IDENTIFIER_BYTES = 63;

  private PostgresCapabilities() {}

  static Capabilities of(int major, int minor) {
    ServerVersion version = new ServerVersion("PostgreSQL", major, minor, 0);
    Set<Capability> supported = EnumSet.allOf(Capability.class);
    supported.remove(Capability.COLUMN_ORDER);
    supported.remove(Capability.INDEX_NAMES_BY_TABLE);
    if (!version.atLeast(15, 0, 0)) {
      supported.remove(Capability.NULLS_NOT_DISTINCT);
    }
    if (!version.atLeast(18, 0, 0)) {
      supported.remove(Capability.VIRTUAL_COLUMNS);
      supported.remove(Capability.NOT_NULL_NAMES);
    }
    return new Capabilities(
        version, supported, MAX_IDENTIFIER_BYTES, Capabilities.LengthUnit.BYTES);
  }
}
