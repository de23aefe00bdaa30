/**
 * Compares two database schemas and plans the way from one to the other. Start at {@link
 * dev.okra.diff.DiffEngine}; {@link dev.okra.diff.ChangeApplier} computes what a schema is after
 * some changes.
 */
@NullMarked
package dev.okra.diff;

import org.jspecify.annotations.NullMarked;
