/** Command lines as a user runs them. Start at {@link dev.okra.cli.CommandLineRun}. */
@NullMarked
package dev.okra.cli;

import org.jspecify.annotations.NullMarked;
