/**
 * Commands for the first steps: a new project, and the tour. Start at {@link
 * dev.okra.cli.start.InitCommand}.
 */
@NullMarked
package dev.okra.cli.start;

import org.jspecify.annotations.NullMarked;
