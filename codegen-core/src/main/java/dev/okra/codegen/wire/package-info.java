/**
 * What the generated types hold and how it stands in JSON: the view of a schema that every
 * generator renders. Start at {@link dev.okra.codegen.wire.WireSchema}. Everything that must be the
 * same in all languages is decided here: which fields a type has, their names on the wire, when
 * they may be missing, their defaults. The rules are those of the wire format.
 */
@NullMarked
package dev.okra.codegen.wire;

import org.jspecify.annotations.NullMarked;
