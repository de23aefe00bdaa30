/**
 * What a database holds after some changes. Start at {@link dev.okra.diff.state.SchemaState}, which
 * applies changes one after another as a database would: what refers to a renamed object follows
 * it.
 */
@NullMarked
package dev.okra.diff.state;

import org.jspecify.annotations.NullMarked;
