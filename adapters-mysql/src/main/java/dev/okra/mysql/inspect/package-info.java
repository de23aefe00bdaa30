/**
 * Reads databases. Start at {@link dev.okra.mysql.inspect.MysqlInspector}: a fixed number of
 * queries, then one reader for each kind of object. What MySQL and MariaDB report differently is in
 * {@link dev.okra.mysql.inspect.Catalog}.
 */
@NullMarked
package dev.okra.mysql.inspect;

import org.jspecify.annotations.NullMarked;
