/**
 * Texts of SQL, taken apart and written. Start at {@link dev.okra.jdbc.script.ScriptText}; under it
 * {@link dev.okra.jdbc.script.SqlLexer} reads tokens by the {@link
 * dev.okra.jdbc.script.LexicalRules} of a dialect, each character once.
 */
@NullMarked
package dev.okra.jdbc.script;

import org.jspecify.annotations.NullMarked;
