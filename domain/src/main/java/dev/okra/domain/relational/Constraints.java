package dev.okra.domain.relational;

import java.util.List;

/** What keys and unique constraints share. */
final class Constraints {
  private Constraints() {}

  static List<String> columnsOf(List<IndexPart> parts) {
    return parts.stream()
        .map(IndexPart::key)
        .filter(IndexPart.ColumnKey.class::isInstance)
        .map(k -> ((IndexPart.ColumnKey) k).column())
        .toList();
  }
}
