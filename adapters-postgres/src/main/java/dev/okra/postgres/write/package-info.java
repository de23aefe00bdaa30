/**
 * Writes SQL. Start at {@link dev.okra.postgres.write.PostgresWriter}; each class here knows one
 * part of the syntax, and none compares a version.
 */
@NullMarked
package dev.okra.postgres.write;

import org.jspecify.annotations.NullMarked;
