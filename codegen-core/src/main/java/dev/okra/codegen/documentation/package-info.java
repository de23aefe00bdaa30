/**
 * Descriptions of the IDL on their way into comments. Start at {@link
 * dev.okra.codegen.documentation.CommentText}; what each language's comments cannot hold is the
 * generator's matter.
 */
@NullMarked
package dev.okra.codegen.documentation;

import org.jspecify.annotations.NullMarked;
