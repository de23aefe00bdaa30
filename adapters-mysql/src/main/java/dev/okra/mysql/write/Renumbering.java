package dev.okra.mysql.write;

import dev.okra.domain.change.Change.AlterTable;
import dev.okra.domain.change.TableChange;
import dev.okra.mysql.write.ServerWords.Word;
import java.util.ArrayList;
import java.util.List;

/**
 * Columns that begin or cease to be numbered by the server. As long as MySQL looks at foreign keys,
 * it refuses that where a key of any table refers to the column, although no value changes; so it
 * does not look meanwhile, and new foreign keys are added after.
 */
final class Renumbering {
  private Renumbering() {}

  static boolean happens(AlterTable change, ServerWords words) {
    return !words.know(Word.REFERENCED_COLUMNS_RENUMBERED)
        && change.changes().stream()
            .filter(TableChange.AlterColumn.class::isInstance)
            .map(TableChange.AlterColumn.class::cast)
            .anyMatch(s -> (s.before().identity() == null) != (s.after().identity() == null));
  }

  /** The statements, and those around them. */
  static List<String> around(List<String> statements) {
    List<String> result = new ArrayList<>();
    result.add(
        "SET @okra_foreign_key_checks = @@SESSION.foreign_key_checks, SESSION foreign_key_checks = 0");
    result.addAll(statements);
    result.add("SET SESSION foreign_key_checks = @okra_foreign_key_checks");
    return List.copyOf(result);
  }
}
