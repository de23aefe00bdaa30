/**
 * MySQL and MariaDB: one dialect for both. Start at {@link dev.okra.mysql.MysqlDialect}. What
 * differs between the two products and their versions is decided once, from the server's version,
 * as a capability or a small strategy.
 */
@NullMarked
package dev.okra.mysql;

import org.jspecify.annotations.NullMarked;
