package dev.okra.domain.logical;

/**
 * A name that something had before, from {@code @renamed(from:)}.
 *
 * @param name as written in the directive
 * @param physicalName what the naming rule makes of it (a table, column or type name); a database
 *     is searched for this name first and for {@code name} itself second
 */
public record FormerName(String name, String physicalName) {}
