/**
 * The logical model: what a schema says, without a word of SQL. Start at {@link
 * dev.okra.domain.logical.SchemaDefinition}. Everything here is a validated, immutable record;
 * references between definitions are by name; declaration order is kept. Physical names (tables,
 * columns, enum types) are resolved once, when the schema is read, and recorded here, so that a
 * later version of the naming rule never renames a table that exists.
 */
@NullMarked
package dev.okra.domain.logical;

import org.jspecify.annotations.NullMarked;
