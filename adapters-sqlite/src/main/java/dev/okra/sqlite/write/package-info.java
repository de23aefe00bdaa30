/**
 * Writes SQL for SQLite. Start at {@link dev.okra.sqlite.write.SqliteSqlWriter}. What ALTER TABLE
 * cannot do, {@link dev.okra.sqlite.write.TableRebuild} does by SQLite's twelve steps ("ALTER
 * TABLE", section 7).
 */
@NullMarked
package dev.okra.sqlite.write;

import org.jspecify.annotations.NullMarked;
