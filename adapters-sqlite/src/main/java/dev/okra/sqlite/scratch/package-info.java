/**
 * Says what scripts make, in a database in memory. Start at {@link
 * dev.okra.sqlite.scratch.SqliteScriptInspector}.
 */
@NullMarked
package dev.okra.sqlite.scratch;

import org.jspecify.annotations.NullMarked;
