/**
 * Reads databases. Start at {@link dev.okra.postgres.inspect.PostgresInspector}: each catalog query
 * is a resource that reads one kind of object for all schemas at once, and a reader makes records
 * of its rows.
 */
@NullMarked
package dev.okra.postgres.inspect;

import org.jspecify.annotations.NullMarked;
