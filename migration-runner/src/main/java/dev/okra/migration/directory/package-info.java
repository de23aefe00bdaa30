/**
 * Migrations on disk: the folders, the two states beside them, and the chain of hashes that tells
 * whether any of it was changed. Start at {@link dev.okra.migration.directory.MigrationDirectory}.
 */
@NullMarked
package dev.okra.migration.directory;

import org.jspecify.annotations.NullMarked;
