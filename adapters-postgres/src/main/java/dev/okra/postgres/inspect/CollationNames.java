package dev.okra.postgres.inspect;

import dev.okra.domain.port.Row;
import dev.okra.postgres.type.Collations;

/** Names of collations: the bare name where the search path finds it, with the schema otherwise. */
final class CollationNames {

  private CollationNames() {}

  static String of(Row row, String name) {
    return row.flag("collation_visible")
        ? name
        : Collations.qualified(row.text("collation_schema"), name);
  }
}
