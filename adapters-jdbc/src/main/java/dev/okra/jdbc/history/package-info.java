/**
 * The history table. Start at {@link dev.okra.jdbc.history.JdbcHistoryStore}; a dialect gives it a
 * {@link dev.okra.jdbc.history.HistoryTable}, which says how its types are called.
 */
@NullMarked
package dev.okra.jdbc.history;

import org.jspecify.annotations.NullMarked;
