/**
 * Whether programs in every language read and write the same JSON. A {@link
 * dev.okra.codegen.conformance.WireDriver} builds such a program around generated code; {@link
 * dev.okra.codegen.conformance.WireCase} lists what it must answer. Start at {@link
 * dev.okra.codegen.conformance.WireProgram}.
 */
@NullMarked
package dev.okra.codegen.conformance;

import org.jspecify.annotations.NullMarked;
