/**
 * From a schema back to the text of a schema file. Start at {@link
 * dev.okra.idl.print.SchemaPrinter}. Only what differs from the language's own rules is written, so
 * that a schema looks as a person would write it.
 */
@NullMarked
package dev.okra.idl.print;

import org.jspecify.annotations.NullMarked;
