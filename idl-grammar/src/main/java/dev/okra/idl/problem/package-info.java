/**
 * Gathering what is wrong with a schema. Start at {@link dev.okra.idl.problem.Problems}; the codes
 * are in {@link dev.okra.idl.problem.SyntaxCode} and {@link dev.okra.idl.problem.SchemaCode}.
 */
@NullMarked
package dev.okra.idl.problem;

import org.jspecify.annotations.NullMarked;
