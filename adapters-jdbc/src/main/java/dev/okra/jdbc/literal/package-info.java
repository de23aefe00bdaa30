/**
 * Literals of the schema language on their way into SQL. {@link dev.okra.jdbc.literal.JsonText} is
 * for columns that hold JSON, {@link dev.okra.jdbc.literal.LiteralText} for all others.
 */
@NullMarked
package dev.okra.jdbc.literal;

import org.jspecify.annotations.NullMarked;
