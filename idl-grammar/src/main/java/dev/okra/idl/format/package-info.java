/** The canonical layout of schema files. Start at {@link dev.okra.idl.format.SchemaFormatter}. */
@NullMarked
package dev.okra.idl.format;

import org.jspecify.annotations.NullMarked;
