/** Schemas out of databases. Start at {@link dev.okra.cli.pull.PullCommand}. */
@NullMarked
package dev.okra.cli.pull;

import org.jspecify.annotations.NullMarked;
