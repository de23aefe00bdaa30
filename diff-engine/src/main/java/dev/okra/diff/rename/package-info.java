/**
 * What was renamed, rather than dropped and added. Start at {@link
 * dev.okra.diff.rename.RenameResolver}, which tells which renames hold; {@link
 * dev.okra.diff.rename.RenameSequence} orders them.
 */
@NullMarked
package dev.okra.diff.rename;

import org.jspecify.annotations.NullMarked;
