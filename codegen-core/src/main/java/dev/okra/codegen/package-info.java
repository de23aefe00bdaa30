/**
 * What every code generator shares. Start at {@link dev.okra.codegen.GeneratorRegistry}, which
 * finds the generators, and at {@link dev.okra.codegen.wire.WireSchema}, which says what each of
 * them renders: a generator turns that view into records, and a {@link
 * dev.okra.codegen.template.Templates template} turns the records into text.
 */
@NullMarked
package dev.okra.codegen;

import org.jspecify.annotations.NullMarked;
