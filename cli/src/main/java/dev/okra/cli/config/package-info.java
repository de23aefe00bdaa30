/**
 * The project's configuration: found upwards from the working directory, checked key by key, with
 * variables from the environment put in. Start at {@link dev.okra.cli.config.ConfigurationLoader}.
 */
@NullMarked
package dev.okra.cli.config;

import org.jspecify.annotations.NullMarked;
