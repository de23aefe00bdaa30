/**
 * Generates Java. Start at {@link dev.okra.codegen.java.JavaGenerator}: {@code JavaNames} gives
 * everything its name, {@code JavaTypes} its type, {@code JavaViews} makes the records that the
 * templates are filled from. How JSON is read and written is in the templates of {@code Codec},
 * {@code ObjectReader} and {@code ObjectWriter}, which become classes in every package.
 */
@NullMarked
package dev.okra.codegen.java;

import org.jspecify.annotations.NullMarked;
