/**
 * The okra command. Start at {@link dev.okra.cli.Okra}, its main class; each command is a class
 * under {@code command}, and {@link dev.okra.cli.OkraModule} puts everything together.
 */
@NullMarked
package dev.okra.cli;

import org.jspecify.annotations.NullMarked;
