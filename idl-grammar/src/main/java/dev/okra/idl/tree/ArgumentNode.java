package dev.okra.idl.tree;

import org.jspecify.annotations.Nullable;

/**
 * An argument of a directive.
 *
 * @param name null where only a value was written
 * @param value what was given
 */
public record ArgumentNode(@Nullable Name name, ValueNode value) {}
