/**
 * The text of schema files and places within it. Start at {@link dev.okra.idl.source.SourceText};
 * {@link dev.okra.idl.source.DiagnosticRenderer} shows a problem with the line it is in.
 */
@NullMarked
package dev.okra.idl.source;

import org.jspecify.annotations.NullMarked;
