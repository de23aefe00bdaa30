/**
 * Running scripts. {@link dev.okra.jdbc.execute.TransactionalScriptExecutor} is for databases whose
 * schema changes take part in transactions, {@link
 * dev.okra.jdbc.execute.StatementwiseScriptExecutor} for the others.
 */
@NullMarked
package dev.okra.jdbc.execute;

import org.jspecify.annotations.NullMarked;
