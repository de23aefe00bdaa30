package dev.okra.diff.drift;

import dev.okra.diff.compare.TableTexts;
import dev.okra.diff.text.SqlWords;
import dev.okra.domain.relational.Index;
import java.util.Set;
import java.util.stream.Collectors;

/** The columns that an index is about. */
final class IndexColumns {
  private IndexColumns() {}

  /** Those of some columns that an index holds, or that its expressions and condition name. */
  static Set<String> of(Index index, Set<String> columns) {
    return columns.stream().filter(c -> isAbout(index, c)).collect(Collectors.toSet());
  }

  private static boolean isAbout(Index index, String column) {
    boolean part =
        index.parts().stream()
            .anyMatch(p -> p.key().match(c -> c.column().equals(column), e -> false));
    return part
        || index.include().contains(column)
        || TableTexts.of(index).anyMatch(sql -> SqlWords.of(sql).mentions(column));
  }
}
