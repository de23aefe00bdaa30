/**
 * Generates Go. Start at {@link dev.okra.codegen.go.GoGenerator}: {@code GoNames} gives everything
 * its name, {@code GoTypes} its type, {@code GoViews} makes the records that the templates are
 * filled from. How JSON is read and written is in the template {@code okra.mustache}, which becomes
 * {@code okra.go} in every package.
 */
@NullMarked
package dev.okra.codegen.go;

import org.jspecify.annotations.NullMarked;
