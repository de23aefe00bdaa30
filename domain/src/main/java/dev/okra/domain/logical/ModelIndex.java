package dev.okra.domain.logical;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An index or a unique key of a model.
 *
 * @param keys at least one part
 * @param unique whether two rows may not have the same key
 * @param name the name as written, or null where the mapping names it
 * @param method the access method as written, such as {@code gin}, or null for the dialect's
 *     default
 * @param where SQL that restricts the rows it holds, or null
 * @param include further fields that it carries
 * @param nullsDistinct whether rows with a missing key differ from each other (the SQL default)
 */
public record ModelIndex(
    List<IndexKey> keys,
    boolean unique,
    @Nullable String name,
    @Nullable String method,
    @Nullable String where,
    List<String> include,
    boolean nullsDistinct) {

  public ModelIndex {
    keys = List.copyOf(keys);
    include = List.copyOf(include);
    if (keys.isEmpty()) {
      throw new IllegalArgumentException("an index has at least one key");
    }
  }
}
