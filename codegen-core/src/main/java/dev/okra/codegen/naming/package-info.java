/**
 * How a name of the IDL becomes a name of a language. {@link dev.okra.codegen.naming.NameStyle}
 * converts, {@link dev.okra.codegen.naming.NameScope} keeps names apart from each other and from
 * reserved words. What is written as JSON never changes: escaped is the identifier alone.
 */
@NullMarked
package dev.okra.codegen.naming;

import org.jspecify.annotations.NullMarked;
