/**
 * Generated files on disk. Start at {@link dev.okra.codegen.output.OutputFolder}: it writes what
 * has changed, removes what is stale, and can say what it would do.
 */
@NullMarked
package dev.okra.codegen.output;

import org.jspecify.annotations.NullMarked;
