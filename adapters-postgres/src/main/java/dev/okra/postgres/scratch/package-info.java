/**
 * What scripts make, in a schema that is rolled back or a database that is dropped. Start at {@link
 * dev.okra.postgres.scratch.PostgresScriptInspector}.
 */
@NullMarked
package dev.okra.postgres.scratch;

import org.jspecify.annotations.NullMarked;
