package dev.okra.domain.logical;

import java.util.List;
import java.util.Optional;
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

  /** The field that it can stand on: its only key, in the usual order. */
  public Optional<String> field() {
    return keys.size() == 1
            && include.isEmpty()
            && keys.get(0) instanceof IndexKey.FieldKey key
            && !key.descending()
        ? Optional.of(key.field())
        : Optional.empty();
  }
}
