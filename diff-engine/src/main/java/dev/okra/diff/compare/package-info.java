/**
 * What differs between two tables of one name. Start at {@link dev.okra.diff.compare.TableDiffer}.
 * Differences are facts; what they may do to rows is judged in {@code dev.okra.diff.hazard}.
 */
@NullMarked
package dev.okra.diff.compare;

import org.jspecify.annotations.NullMarked;
