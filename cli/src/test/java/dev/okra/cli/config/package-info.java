/** Configurations read from real files. */
@NullMarked
package dev.okra.cli.config;

import org.jspecify.annotations.NullMarked;
