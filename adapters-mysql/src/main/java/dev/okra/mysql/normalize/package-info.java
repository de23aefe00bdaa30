/**
 * Brings desired schemas to the servers' own words. Start at {@link
 * dev.okra.mysql.normalize.MysqlNormalizer}.
 */
@NullMarked
package dev.okra.mysql.normalize;

import org.jspecify.annotations.NullMarked;
