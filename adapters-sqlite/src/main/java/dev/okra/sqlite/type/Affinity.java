package dev.okra.sqlite.type;

import dev.okra.domain.relational.Column;
import dev.okra.domain.relational.SqlType;
import dev.okra.domain.relational.Table;
import java.util.Locale;
import java.util.Set;

/**
 * What a column turns values into, found in the name of its type (SQLite manual, "Datatypes In
 * SQLite", section 3.1).
 */
public enum Affinity {
  INTEGER,
  TEXT,
  BLOB,
  REAL,
  NUMERIC,
  /** Keeps every value as it is: a column without a type, or ANY where types are enforced. */
  NONE;

  /** The affinity of a column of a table. */
  public static Affinity of(Table table, Column column) {
    String type = TypeText.render(column.type());
    boolean any = table.attributes().has(Attribute.STRICT) && type.equals("ANY");
    return any || type.isEmpty() ? NONE : of(column.type());
  }

  /** The affinity of a type; the first rule that fits counts. */
  public static Affinity of(SqlType type) {
    String name = TypeText.render(type).toUpperCase(Locale.ROOT);
    if (name.contains("INT")) {
      return INTEGER;
    }
    if (name.contains("CHAR") || name.contains("CLOB") || name.contains("TEXT")) {
      return TEXT;
    }
    if (name.isEmpty() || name.contains("BLOB")) {
      return BLOB;
    }
    boolean real = name.contains("REAL") || name.contains("FLOA") || name.contains("DOUB");
    return real ? REAL : NUMERIC;
  }

  /** What {@code typeof} says of the values that such a column is made for, beside {@code null}. */
  public Set<String> storage() {
    return switch (this) {
      case INTEGER -> Set.of("integer");
      case TEXT -> Set.of("text");
      case BLOB -> Set.of("blob");
      case REAL -> Set.of("real");
      case NUMERIC -> Set.of("integer", "real");
      case NONE -> Set.of("integer", "real", "text", "blob");
    };
  }
}
