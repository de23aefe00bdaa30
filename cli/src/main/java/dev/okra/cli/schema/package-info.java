/** Commands that need schema files alone. Start at {@link dev.okra.cli.schema.ValidateCommand}. */
@NullMarked
package dev.okra.cli.schema;

import org.jspecify.annotations.NullMarked;
