/**
 * Generates Python. Start at {@link dev.okra.codegen.python.PythonGenerator}: {@code PythonNames}
 * gives everything its name, {@code PythonTypes} its type, {@code PythonViews} makes the records
 * that the templates are filled from. How JSON is read and written is in the templates {@code
 * okra.mustache} and {@code scalars.mustache}, which become modules of every package.
 */
@NullMarked
package dev.okra.codegen.python;

import org.jspecify.annotations.NullMarked;
