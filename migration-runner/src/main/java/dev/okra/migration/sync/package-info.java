/**
 * Bringing a database to a schema without a migration. Start at {@link
 * dev.okra.migration.sync.SchemaComparer}, which works out what differs; {@link
 * dev.okra.migration.sync.DatabaseUpdate} carries it out.
 */
@NullMarked
package dev.okra.migration.sync;

import org.jspecify.annotations.NullMarked;
