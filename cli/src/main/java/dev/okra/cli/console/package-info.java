/**
 * What a person at a terminal sees: data on standard output, everything else on standard error.
 * Start at {@link dev.okra.cli.console.Console}.
 */
@NullMarked
package dev.okra.cli.console;

import org.jspecify.annotations.NullMarked;
