/**
 * Brings schema files to another schema and leaves everything else in them as it was written. Start
 * at {@link dev.okra.idl.merge.SchemaMerger}.
 */
@NullMarked
package dev.okra.idl.merge;

import org.jspecify.annotations.NullMarked;
