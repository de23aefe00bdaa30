/**
 * The directives that the language knows. Start at {@link dev.okra.idl.directive.DirectiveKind};
 * {@link dev.okra.idl.directive.Arguments} reads what was written.
 */
@NullMarked
package dev.okra.idl.directive;

import org.jspecify.annotations.NullMarked;
