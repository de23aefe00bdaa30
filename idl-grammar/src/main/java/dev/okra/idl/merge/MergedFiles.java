package dev.okra.idl.merge;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Schema files after a merge.
 *
 * @param texts the text of each file, by its name, in the order in which they were given
 * @param removed what is no longer in them, such as {@code model 'User'} or {@code field
 *     'User.name'}
 */
public record MergedFiles(Map<String, String> texts, List<String> removed) {
  public MergedFiles {
    texts = Collections.unmodifiableMap(new LinkedHashMap<>(texts));
    removed = List.copyOf(removed);
  }
}
