/**
 * A database that has drifted from its schema, object by object, so that each can be treated for
 * itself. Start at {@link dev.okra.diff.drift.SchemaDrift}.
 */
@NullMarked
package dev.okra.diff.drift;

import org.jspecify.annotations.NullMarked;
