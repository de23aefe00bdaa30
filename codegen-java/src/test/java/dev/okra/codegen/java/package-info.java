/** Generated Java, judged by golden files, compilers, its formatter, and by what it reads. */
@NullMarked
package dev.okra.codegen.java;

import org.jspecify.annotations.NullMarked;
