/** Commands that generate code. Start at {@link dev.okra.cli.generate.CodeGeneration}. */
@NullMarked
package dev.okra.cli.generate;

import org.jspecify.annotations.NullMarked;
