/**
 * The language of {@code *.okra.gql} files. Start at {@link dev.okra.idl.SchemaReader}; {@link
 * dev.okra.idl.format.SchemaFormatter} lays files out, {@link dev.okra.idl.print.SchemaPrinter}
 * writes them.
 */
@NullMarked
package dev.okra.idl;

import org.jspecify.annotations.NullMarked;
