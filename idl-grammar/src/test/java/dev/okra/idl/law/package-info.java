/** What holds for every schema: start at {@link dev.okra.idl.law.LawProperties}. */
@NullMarked
package dev.okra.idl.law;

import org.jspecify.annotations.NullMarked;
