package dev.okra.sqlite.inspect;

import java.util.List;

/**
 * What a foreign key refers to, as written.
 *
 * @param table in the case in which it is written
 * @param columns empty where the primary key is meant
 */
record KeyTarget(String table, List<String> columns) {
  KeyTarget {
    columns = List.copyOf(columns);
  }
}
