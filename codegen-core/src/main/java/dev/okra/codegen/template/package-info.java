/**
 * The template engine: Mustache with nothing left to guess. Start at {@link
 * dev.okra.codegen.template.Templates}. Templates decide nothing; they are filled from records.
 */
@NullMarked
package dev.okra.codegen.template;

import org.jspecify.annotations.NullMarked;
