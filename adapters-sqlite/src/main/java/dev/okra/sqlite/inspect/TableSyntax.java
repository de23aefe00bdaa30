package dev.okra.sqlite.inspect;

import dev.okra.domain.relational.Table;
import java.util.List;

/**
 * What the text of a table says.
 *
 * @param table everything but foreign keys and indexes; names and expressions as written
 * @param foreignKeys in the order in which they are written
 */
record TableSyntax(Table table, List<ForeignKeySyntax> foreignKeys) {
  TableSyntax {
    foreignKeys = List.copyOf(foreignKeys);
  }
}
