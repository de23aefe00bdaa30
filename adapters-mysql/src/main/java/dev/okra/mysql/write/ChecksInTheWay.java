package dev.okra.mysql.write;

import dev.okra.domain.change.Change.AlterTable;
import dev.okra.domain.relational.Check;
import dev.okra.domain.relational.Table;
import dev.okra.mysql.type.Mentions;
import dev.okra.mysql.type.Names;
import dev.okra.mysql.write.ServerWords.Word;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Checks that stay, and yet have to be dropped and added again in the same statement: on columns
 * that are made anew, and on MariaDB also on generated columns that follow those or such as go,
 * where the server takes the column for missing in the check.
 */
final class ChecksInTheWay {
  private final AlterTable change;
  private final AlterSteps steps;
  private final ServerWords words;

  ChecksInTheWay(AlterTable change, AlterSteps steps, ServerWords words) {
    this.change = change;
    this.steps = steps;
    this.words = words;
  }

  /** The checks of a table on columns that are made anew, and on those that follow them. */
  static List<Check> on(Table table, Set<String> remade, Set<String> followers, ServerWords words) {
    if (!words.know(Word.CHECKS)) {
      return List.of();
    }
    Set<String> columns = new HashSet<>(remade);
    if (words.know(Word.COLUMN_CHECKS)) {
      columns.addAll(followers);
    }
    return table.checks().stream()
        .filter(c -> c.name() != null)
        .filter(c -> !Collections.disjoint(Mentions.in(c.expression().sql()), columns))
        .toList();
  }

  static String drop(Check check, ServerWords words) {
    return words.dropCheck() + " " + Names.QUOTING.identifier(String.valueOf(check.name()));
  }

  void remake() {
    on(change.after(), steps.remade(), Followers.in(change, steps), words).stream()
        .filter(c -> !steps.addedChecks.contains(String.valueOf(c.name())))
        .forEach(this::remake);
  }

  private void remake(Check check) {
    steps.droppedChecks.add(drop(check, words));
    steps.lastClauses.remove(AlterSteps.enforcement(check));
    steps.lastClauses.add("ADD " + new ConstraintSql(words).check(check));
  }
}
