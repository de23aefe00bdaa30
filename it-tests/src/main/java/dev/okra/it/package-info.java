/**
 * Whole workflows against real servers and real compilers, and the rules that every module keeps.
 */
@NullMarked
package dev.okra.it;

import org.jspecify.annotations.NullMarked;
