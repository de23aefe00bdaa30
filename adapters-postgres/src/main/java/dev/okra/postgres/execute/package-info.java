/**
 * Connections, failures and the migration lock. Start at {@link
 * dev.okra.postgres.execute.PostgresConnector}.
 */
@NullMarked
package dev.okra.postgres.execute;

import org.jspecify.annotations.NullMarked;
