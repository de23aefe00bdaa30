/**
 * The project that a command works on: its configuration, schema, databases and migrations, each
 * opened when it is first asked for. Start at {@link dev.okra.cli.project.Project}.
 */
@NullMarked
package dev.okra.cli.project;

import org.jspecify.annotations.NullMarked;
