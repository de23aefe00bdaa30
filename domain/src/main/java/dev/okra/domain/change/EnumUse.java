package dev.okra.domain.change;

import dev.okra.domain.relational.Column;
import dev.okra.domain.relational.ObjectName;

/**
 * A column of an enum type, or of an array of it, that has to be carried along when the type is
 * swapped.
 *
 * @param table the table's name at that point of the plan
 * @param column the column at that point of the plan
 */
public record EnumUse(ObjectName table, Column column) {}
