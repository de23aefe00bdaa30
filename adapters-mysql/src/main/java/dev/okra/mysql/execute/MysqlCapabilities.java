package dev.okra.mysql.execute;

import dev.okra.domain.port.Capabilities;
import dev.okra.domain.port.Capabilities.LengthUnit;
import dev.okra.domain.port.Capability;
import dev.okra.domain.port.ServerVersion;
import java.util.EnumSet;
import java.util.Set;

/** What each version can do. */
public final class MysqlCapabilities {
  private static final int LONGEST_NAME = 64;

  private MysqlCapabilities() {}

  /** What the newest supported server can do. */
  public static Capabilities newest() {
    return of(new ServerVersion("MySQL", 9, 0, 0));
  }

  /** What this server can do. */
  public static Capabilities of(ServerVersion server) {
    Set<Capability> supported =
        EnumSet.of(
            Capability.ALTER_IN_PLACE,
            Capability.NAMED_CONSTRAINTS,
            Capability.EXPRESSION_DEFAULTS,
            Capability.VIRTUAL_COLUMNS,
            Capability.STORED_COLUMNS,
            Capability.COMMENTS,
            Capability.COLUMN_ORDER,
            Capability.CONCURRENT_INDEXES,
            Capability.INDEX_NAMES_BY_TABLE,
            Capability.RENAME_INDEX,
            Capability.JSON_TYPE);
    if (server.product().equals("MariaDB")) {
      supported.add(Capability.CHECKS);
      if (server.atLeast(10, 8, 0)) {
        supported.add(Capability.DESCENDING_INDEXES);
      }
    } else {
      supported.add(Capability.EXPRESSION_INDEXES);
      supported.add(Capability.DESCENDING_INDEXES);
      if (server.atLeast(8, 0, 16)) {
        supported.add(Capability.CHECKS);
      }
    }
    return new Capabilities(server, supported, LONGEST_NAME, LengthUnit.CHARACTERS);
  }
}
