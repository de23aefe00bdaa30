/**
 * Both models as JSON, in a form that is made to be read and compared by people: what is empty,
 * false or absent is left out. Start at {@link dev.okra.migration.json.SchemaJson}.
 */
@NullMarked
package dev.okra.migration.json;

import org.jspecify.annotations.NullMarked;
