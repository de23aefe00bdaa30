/**
 * Talks to servers. Start at {@link dev.okra.mysql.execute.MysqlConnector}, which opens sessions
 * with settings that okra knows; beside it are the migration lock, the history table and the
 * meaning of the servers' errors.
 */
@NullMarked
package dev.okra.mysql.execute;

import org.jspecify.annotations.NullMarked;
