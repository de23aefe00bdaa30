/**
 * What can be told from a text of SQL without understanding it. Start at {@link
 * dev.okra.diff.text.SqlWords}.
 */
@NullMarked
package dev.okra.diff.text;

import org.jspecify.annotations.NullMarked;
