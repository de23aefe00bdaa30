/**
 * The tree of commands. Start at {@link dev.okra.cli.command.RootCommand}; what a command does
 * stands in the package of its feature.
 */
@NullMarked
package dev.okra.cli.command;

import org.jspecify.annotations.NullMarked;
