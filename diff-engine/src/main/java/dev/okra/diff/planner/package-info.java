/**
 * The order of changes. Start at {@link dev.okra.diff.planner.Planner}, whose phases read from top
 * to bottom.
 *
 * <p>A plan is made by carrying it out: each change is applied to a {@link
 * dev.okra.diff.state.SchemaState} as it is added, so the objects that it holds are those of its
 * moment, and each phase compares what is there with what is to be there. A phase need not know
 * what an earlier one left out; it finds it.
 */
@NullMarked
package dev.okra.diff.planner;

import org.jspecify.annotations.NullMarked;
