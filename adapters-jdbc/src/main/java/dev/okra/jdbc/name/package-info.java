/**
 * Names and texts in SQL. Start at {@link dev.okra.jdbc.name.Quoting}, which each dialect makes
 * once with its quote character and its reserved words.
 */
@NullMarked
package dev.okra.jdbc.name;

import org.jspecify.annotations.NullMarked;
