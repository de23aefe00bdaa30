/** Watching of real files. */
@NullMarked
package dev.okra.cli.watch;

import org.jspecify.annotations.NullMarked;
