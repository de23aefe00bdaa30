/**
 * Commands that bring databases to schemas without migrations. Start at {@link
 * dev.okra.cli.database.SchemaUpdate}.
 */
@NullMarked
package dev.okra.cli.database;

import org.jspecify.annotations.NullMarked;
