/**
 * Reads schemas out of databases, and believes them only after a comparison. Start at {@link
 * dev.okra.diff.pull.ConfirmedPull}.
 */
@NullMarked
package dev.okra.diff.pull;

import org.jspecify.annotations.NullMarked;
