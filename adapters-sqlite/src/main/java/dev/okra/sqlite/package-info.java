/**
 * SQLite, from version 3.40 on. Start at {@link dev.okra.sqlite.SqliteDialect}: {@code type} maps
 * types and knows names and expressions, {@code inspect} reads databases, {@code normalize} brings
 * desired schemas to their words, {@code write} writes SQL, {@code execute} connects, runs scripts,
 * locks.
 */
@NullMarked
package dev.okra.sqlite;

import org.jspecify.annotations.NullMarked;
