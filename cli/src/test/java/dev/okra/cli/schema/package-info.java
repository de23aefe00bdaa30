/** Commands that need schema files alone, as a user runs them. */
@NullMarked
package dev.okra.cli.schema;

import org.jspecify.annotations.NullMarked;
