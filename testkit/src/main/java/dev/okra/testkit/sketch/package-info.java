/**
 * Schemas that a test grows and edits at random, from a seed, and writes as text of the IDL. Start
 * at {@link dev.okra.testkit.sketch.SchemaSketch}.
 */
@NullMarked
package dev.okra.testkit.sketch;

import org.jspecify.annotations.NullMarked;
