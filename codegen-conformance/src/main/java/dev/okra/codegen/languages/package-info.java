/**
 * Holds that the code of all languages and flavours reads and writes the same JSON, and that the
 * tests that say so can fail. Start at {@code ConformanceTest}.
 */
@NullMarked
package dev.okra.codegen.languages;

import org.jspecify.annotations.NullMarked;
