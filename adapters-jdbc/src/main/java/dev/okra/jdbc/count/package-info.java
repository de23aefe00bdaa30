/**
 * Queries that say how many rows a change touches; {@link dev.okra.jdbc.count.RowCounts} writes
 * them.
 */
@NullMarked
package dev.okra.jdbc.count;

import org.jspecify.annotations.NullMarked;
