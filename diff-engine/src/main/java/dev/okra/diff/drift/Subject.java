package dev.okra.diff.drift;

import dev.okra.domain.relational.ObjectName;
import org.jspecify.annotations.Nullable;

/**
 * What a change is about.
 *
 * @param kind what it is, in a word or two
 * @param owner the table, or the object itself
 * @param part the column, index or constraint of the table; null for a whole object
 * @param detail what tells it from others of the same kind and name; mostly empty
 */
record Subject(String kind, ObjectName owner, @Nullable String part, String detail) {
  static Subject table(ObjectName name) {
    return new Subject("table", name, null, "");
  }

  static Subject part(String kind, ObjectName table, String name) {
    return new Subject(kind, table, name, "");
  }

  /** As users call it. */
  String name() {
    String whole = part == null ? owner.toString() : owner + "." + part;
    return detail.isEmpty() ? whole : whole + " " + detail;
  }
}
