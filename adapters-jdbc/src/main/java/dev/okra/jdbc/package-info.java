/**
 * What the dialects share when they talk to a server. Start at {@link
 * dev.okra.jdbc.session.JdbcSession}; then {@code execute} runs scripts, {@code history} keeps the
 * history table, {@code script} takes texts of SQL apart and writes them, {@code name} quotes names
 * and texts, {@code literal} writes constants, and {@code count} counts rows.
 */
@NullMarked
package dev.okra.jdbc;

import org.jspecify.annotations.NullMarked;
