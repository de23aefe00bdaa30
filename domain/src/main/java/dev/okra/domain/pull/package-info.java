/**
 * From the relational model back to the logical one. Start at {@link
 * dev.okra.domain.pull.SchemaPuller}. Nothing is taken for what it looks like: whatever is read
 * into a column is mapped forward again, and counts only where that gives the column.
 */
@NullMarked
package dev.okra.domain.pull;

import org.jspecify.annotations.NullMarked;
