/**
 * From the trees of all files to the schema of each database. Start at {@link
 * dev.okra.idl.resolve.Scopes}, which sorts definitions by database; {@link
 * dev.okra.idl.resolve.SchemaBuilder} makes the schema of one, once the checker found no error in
 * it.
 */
@NullMarked
package dev.okra.idl.resolve;

import org.jspecify.annotations.NullMarked;
