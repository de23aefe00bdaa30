/**
 * What a schema must keep to beyond its syntax. Start at {@link dev.okra.idl.check.Checker}, which
 * lists the rules; each is a class of its own.
 */
@NullMarked
package dev.okra.idl.check;

import org.jspecify.annotations.NullMarked;
