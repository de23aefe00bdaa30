/**
 * Changes as data. Start at {@link dev.okra.domain.change.Change}; what happens inside one table is
 * a {@link dev.okra.domain.change.TableChange}. Each change holds the objects before and after,
 * knows its inverse, and is visited by a visitor without default methods, so that a new kind does
 * not compile until every dialect and every printer handles it.
 */
@NullMarked
package dev.okra.domain.change;

import org.jspecify.annotations.NullMarked;
