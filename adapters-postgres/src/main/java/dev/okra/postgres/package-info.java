/**
 * PostgreSQL. Start at {@link dev.okra.postgres.PostgresDialect}; {@code type}, {@code inspect},
 * {@code normalize}, {@code write} and {@code execute} hold what the ports of those names ask for.
 */
@NullMarked
package dev.okra.postgres;

import org.jspecify.annotations.NullMarked;
