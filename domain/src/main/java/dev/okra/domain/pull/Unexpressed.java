package dev.okra.domain.pull;

import dev.okra.domain.relational.ObjectName;
import org.jspecify.annotations.Nullable;

/**
 * Something that a database has and a schema cannot say. It stays in the database as it is.
 *
 * @param table the table that it belongs to, or null where it stands for itself
 * @param what its kind and name, such as {@code index 'users_search'}
 * @param why what of it cannot be said
 */
public record Unexpressed(@Nullable ObjectName table, String what, String why) {}
