/**
 * Migrations: on disk, in a database's history, and on their way from one to the other. Start at
 * {@link dev.okra.migration.runner.MigrationRunner} for up and down, at {@link
 * dev.okra.migration.directory.MigrationDirectory} for the files, and at {@link
 * dev.okra.migration.sync.DatabaseComparison} for bringing a database to a schema without a
 * migration.
 */
@NullMarked
package dev.okra.migration;

import org.jspecify.annotations.NullMarked;
