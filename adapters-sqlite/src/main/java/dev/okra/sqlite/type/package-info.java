/**
 * Types, names and expressions of SQLite. Start at {@link dev.okra.sqlite.type.SqliteTypes}; {@link
 * dev.okra.sqlite.type.SqliteNames} quotes, {@link dev.okra.sqlite.type.ExpressionText} brings
 * expressions to one form.
 */
@NullMarked
package dev.okra.sqlite.type;

import org.jspecify.annotations.NullMarked;
