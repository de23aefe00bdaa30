package dev.okra.domain.logical;

import org.jspecify.annotations.Nullable;

/**
 * A condition that every row must meet.
 *
 * @param name the constraint's name as written, or null where the mapping names it
 * @param expression SQL over the columns of the table
 */
public record CheckRule(@Nullable String name, DialectText expression) {}
