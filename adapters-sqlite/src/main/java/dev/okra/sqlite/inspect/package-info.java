/**
 * Reads SQLite databases. Start at {@link dev.okra.sqlite.inspect.SqliteInspector}: two queries,
 * and parsers for the texts that SQLite keeps of its tables, indexes, views and triggers. The
 * pragmas know neither the names of constraints nor checks; the texts know everything, since SQLite
 * itself reads them, and the pragmas confirm what was read.
 */
@NullMarked
package dev.okra.sqlite.inspect;

import org.jspecify.annotations.NullMarked;
