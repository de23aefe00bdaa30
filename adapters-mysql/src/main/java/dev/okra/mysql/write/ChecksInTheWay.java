package dev.okra.mysql.write;

import dev.okra.domain.change.Change.AlterTable;
import dev.okra.domain.change.TableChange.AlterColumn;
import dev.okra.domain.relational.Check;
import dev.okra.domain.relational.Column.Generated;
import dev.okra.mysql.type.Mentions;
import dev.okra.mysql.type.Names;
import dev.okra.mysql.write.ServerWords.Word;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Checks on a generated column that was computed from a column that goes: MariaDB takes the column
 * for missing in the check, unless the check is dropped and comes back in the same statement.
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

  void remake() {
    if (!words.know(Word.COLUMN_CHECKS)) {
      return;
    }
    Set<String> computed =
        steps.altered.entrySet().stream()
            .filter(e -> losesItsBase(e.getValue()))
            .map(Map.Entry::getKey)
            .collect(Collectors.toSet());
    List<Check> after = change.after().checks();
    change.before().checks().stream()
        .filter(after::contains)
        .filter(c -> c.name() != null)
        .filter(c -> !Collections.disjoint(Mentions.in(c.expression().sql()), computed))
        .forEach(this::remake);
  }

  private void remake(Check check) {
    String name = Names.QUOTING.identifier(String.valueOf(check.name()));
    steps.droppedChecks.add(words.dropCheck() + " " + name);
    steps.lastClauses.add("ADD " + new ConstraintSql(words).check(check));
  }

  private boolean losesItsBase(AlterColumn step) {
    Generated generated = step.before().generated();
    return generated != null
        && !Collections.disjoint(Mentions.in(generated.expression().sql()), steps.dropped);
  }
}
