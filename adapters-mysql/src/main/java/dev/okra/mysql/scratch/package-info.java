/**
 * Scratch databases, and what scripts make in one. Start at {@link
 * dev.okra.mysql.scratch.MysqlScriptInspector}.
 */
@NullMarked
package dev.okra.mysql.scratch;

import org.jspecify.annotations.NullMarked;
