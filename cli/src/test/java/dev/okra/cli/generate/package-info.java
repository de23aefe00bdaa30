/** Generation of code, as a user runs it. */
@NullMarked
package dev.okra.cli.generate;

import org.jspecify.annotations.NullMarked;
