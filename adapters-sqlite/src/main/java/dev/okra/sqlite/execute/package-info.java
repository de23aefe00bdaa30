/**
 * Connections to SQLite files and what is done through them. Start at {@link
 * dev.okra.sqlite.execute.SqliteConnector}; {@link dev.okra.sqlite.execute.SqliteScriptExecutor}
 * keeps foreign keys whole while tables are made again, {@link dev.okra.sqlite.execute.SqliteLock}
 * lets one runner at a time in.
 */
@NullMarked
package dev.okra.sqlite.execute;

import org.jspecify.annotations.NullMarked;
