/** Input that means harm, or comes from a broken disk: it ends in a diagnostic. */
@NullMarked
package dev.okra.idl.hostile;

import org.jspecify.annotations.NullMarked;
