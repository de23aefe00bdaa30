package dev.okra.domain.port;

import dev.okra.domain.logical.EnumDefinition;
import dev.okra.domain.logical.FieldRules;
import dev.okra.domain.logical.TypeReference;
import dev.okra.domain.relational.ObjectName;
import org.jspecify.annotations.Nullable;

/**
 * What a dialect needs to know of a field in order to make a column of it.
 *
 * @param type its type with its nullability
 * @param rules default, length, precision
 * @param enumeration the enum, where it is one
 * @param enumType the name of the enum's type, where it is one
 * @param keyed whether the column is part of a primary key, unique key, index or foreign key, so
 *     that its type must be one that can be indexed
 */
public record MappedValue(
    TypeReference type,
    FieldRules rules,
    @Nullable EnumDefinition enumeration,
    @Nullable ObjectName enumType,
    boolean keyed) {}
