/**
 * Random schemas, and pairs of a schema and what became of it. Start at {@link
 * dev.okra.diff.arbitrary.SchemaArbitraries}. Other modules' tests use them through this module's
 * test jar.
 */
@NullMarked
package dev.okra.diff.arbitrary;

import org.jspecify.annotations.NullMarked;
