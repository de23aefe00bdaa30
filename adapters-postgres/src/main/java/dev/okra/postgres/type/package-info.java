/**
 * Types of columns, names and literals. Start at {@link dev.okra.postgres.type.PostgresTypes}; what
 * a user writes is read by {@link dev.okra.postgres.type.TypeParser}, and everything that becomes
 * part of a statement is quoted by {@link dev.okra.postgres.type.Names}.
 */
@NullMarked
package dev.okra.postgres.type;

import org.jspecify.annotations.NullMarked;
