/**
 * From the text of a file to its tree. Start at {@link dev.okra.idl.syntax.FileParser}. The grammar
 * itself is in {@code src/main/antlr4}; here are the limits, the recovery from errors, and what the
 * errors say.
 */
@NullMarked
package dev.okra.idl.syntax;

import org.jspecify.annotations.NullMarked;
