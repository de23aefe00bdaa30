package dev.okra.migration.sync;

import java.util.List;
import java.util.Set;

/**
 * What somebody said of renames.
 *
 * @param flags answers in the form of {@code --rename}: {@code users.name=users.full_name}, or
 *     {@code none}
 * @param refused the flags of questions that were answered with no
 */
public record RenameAnswers(List<String> flags, Set<String> refused) {
  /** Nothing was said. */
  public static final RenameAnswers NONE = new RenameAnswers(List.of(), Set.of());

  public RenameAnswers {
    flags = List.copyOf(flags);
    refused = Set.copyOf(refused);
  }
}
