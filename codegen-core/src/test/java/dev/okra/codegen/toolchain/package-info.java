/**
 * Real compilers, linters and formatters for tests. Start at {@link
 * dev.okra.codegen.toolchain.Toolchain}.
 */
@NullMarked
package dev.okra.codegen.toolchain;

import org.jspecify.annotations.NullMarked;
