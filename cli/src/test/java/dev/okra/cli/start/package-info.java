/** The first steps, as a user takes them. */
@NullMarked
package dev.okra.cli.start;

import org.jspecify.annotations.NullMarked;
