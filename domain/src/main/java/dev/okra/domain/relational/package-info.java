/**
 * The relational model: what a database holds, without a word of models. Start at {@link
 * dev.okra.domain.relational.DatabaseSchema}. Everything is a validated, immutable record;
 * references between objects are by name. It can hold what real databases have, so that nothing
 * that an inspector reads is lost; texts of SQL are kept as the database writes them.
 */
@NullMarked
package dev.okra.domain.relational;

import org.jspecify.annotations.NullMarked;
