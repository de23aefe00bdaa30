/**
 * Takes databases up and down. Start at {@link dev.okra.migration.runner.MigrationRunner}; what a
 * migration means for one database is worked out by {@link
 * dev.okra.migration.runner.MigrationPlanner}.
 */
@NullMarked
package dev.okra.migration.runner;

import org.jspecify.annotations.NullMarked;
