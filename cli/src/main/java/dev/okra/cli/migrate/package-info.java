/** Commands on migrations. Start at {@link dev.okra.cli.migrate.MigrateCommand}. */
@NullMarked
package dev.okra.cli.migrate;

import org.jspecify.annotations.NullMarked;
