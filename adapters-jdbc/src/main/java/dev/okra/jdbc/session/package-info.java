/**
 * Connections. Start at {@link dev.okra.jdbc.session.JdbcSession}: a dialect opens one with its
 * driver's connection, a {@link dev.okra.jdbc.session.FailureTranslator} that gives the driver's
 * exceptions okra's codes, and what is to be done with a fresh connection.
 */
@NullMarked
package dev.okra.jdbc.session;

import org.jspecify.annotations.NullMarked;
