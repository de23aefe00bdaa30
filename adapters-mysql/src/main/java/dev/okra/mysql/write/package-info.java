/**
 * Writes SQL. Start at {@link dev.okra.mysql.write.MysqlWriter}: it turns each change into
 * statements; all that happens to one table goes into as few ALTER TABLE as the servers allow.
 */
@NullMarked
package dev.okra.mysql.write;

import org.jspecify.annotations.NullMarked;
