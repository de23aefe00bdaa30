package dev.okra.postgres.write;

import dev.okra.domain.relational.Column;
import dev.okra.domain.relational.ObjectName;
import dev.okra.postgres.type.Names;
import org.jspecify.annotations.Nullable;

/** Comments, each a statement of its own. */
final class Comments {

  private Comments() {}

  /** Sets a comment, or takes it away where it is null. */
  static String on(String kind, String object, @Nullable String comment) {
    String text = comment == null ? "NULL" : Names.literal(comment);
    return "COMMENT ON " + kind + " " + object + " IS " + text;
  }

  static String onColumn(ObjectName table, Column column) {
    return on(
        "COLUMN", Names.name(table) + "." + Names.identifier(column.name()), column.comment());
  }
}
