package dev.okra.mysql.write;

import dev.okra.domain.change.Change.AlterTable;
import dev.okra.domain.change.TableChange;
import dev.okra.domain.change.TableChange.AddConstraint;
import dev.okra.domain.change.TableChange.AddIndex;
import dev.okra.domain.change.TableChange.AlterIndex;
import dev.okra.domain.change.TableChange.DropConstraint;
import dev.okra.domain.change.TableChange.DropIndex;
import dev.okra.domain.change.TableChange.RenameIndex;
import dev.okra.domain.relational.Column;
import dev.okra.domain.relational.Index;
import dev.okra.domain.relational.PrimaryKey;
import dev.okra.domain.relational.SqlType.InlineEnum;
import dev.okra.domain.relational.SqlType.InlineSet;
import dev.okra.mysql.type.Mentions;
import dev.okra.mysql.write.ServerWords.Word;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Indexes that stay, and yet have to be dropped and added again: those over columns that are made
 * anew, which would lose them, with expressions over these or their followers, that keep them from
 * going, those that the server would cut, those that are renamed and at once altered in more than
 * their visibility, and keys that have to stand behind others.
 */
final class RemadeIndexes {
  private final AlterTable change;
  private final List<TableChange> steps;

  private RemadeIndexes(AlterTable change) {
    this.change = change;
    this.steps = new ArrayList<>(change.changes());
  }

  /** The change in which these are dropped and added. */
  static AlterTable in(AlterTable change, ServerWords words) {
    AlterSteps sorted = AlterSteps.of(change, words);
    Set<String> cut = words.know(Word.WHOLE_KEYS_OF_FORMER_ENUMS) ? Set.of() : formerEnums(sorted);
    Set<String> held = new HashSet<>(cut);
    held.addAll(sorted.remade());
    Set<String> read = new HashSet<>(sorted.remade());
    read.addAll(Followers.in(change, sorted));
    Set<Index> lost = new LinkedHashSet<>();
    change.after().indexes().stream().filter(i -> isOver(i, held, read)).forEach(lost::add);
    RemadeIndexes indexes = new RemadeIndexes(change);
    lost.stream().filter(i -> !indexes.isNew(i)).forEach(indexes::remake);
    change.after().indexes().stream().filter(indexes::isAlteredAndRenamed).forEach(indexes::remake);
    HiddenKeys.late(change, lost).forEach(indexes::remake);
    indexes.remakePrimaryKey(cut);
    return new AlterTable(change.before(), change.after(), indexes.steps);
  }

  /** MySQL cuts their keys to the first character, if their character set has single bytes. */
  private static Set<String> formerEnums(AlterSteps sorted) {
    Set<String> formerEnums = new HashSet<>();
    sorted.altered.forEach(
        (name, step) -> {
          if (hasChoices(step.before()) && !hasChoices(step.after())) {
            formerEnums.add(name);
          }
        });
    return formerEnums;
  }

  private static boolean hasChoices(Column column) {
    return column.type() instanceof InlineEnum || column.type() instanceof InlineSet;
  }

  private void remakePrimaryKey(Set<String> cut) {
    PrimaryKey before = change.before().primaryKey();
    PrimaryKey after = change.after().primaryKey();
    boolean isNew =
        steps.stream()
            .anyMatch(s -> s instanceof AddConstraint a && a.constraint() instanceof PrimaryKey);
    if (before != null && after != null && !isNew && !Collections.disjoint(after.columns(), cut)) {
      steps.add(new DropConstraint(before));
      steps.add(new AddConstraint(after));
    }
  }

  /** Whether an index holds one of some columns, or has an expression with one of others. */
  static boolean isOver(Index index, Set<String> held, Set<String> read) {
    return index.parts().stream()
        .anyMatch(
            p ->
                p.key()
                    .match(
                        c -> held.contains(c.column()),
                        e -> !Collections.disjoint(Mentions.in(e.expression().sql()), read)));
  }

  private boolean isNew(Index index) {
    return steps.stream()
        .anyMatch(s -> s instanceof AddIndex a && isNamed(a.index(), index.name()));
  }

  private boolean isAlteredAndRenamed(Index index) {
    String former = formerName(index.name());
    return !former.equals(index.name())
        && steps.stream()
            .filter(AlterIndex.class::isInstance)
            .map(AlterIndex.class::cast)
            .filter(a -> isNamed(a.after(), former) || isNamed(a.after(), index.name()))
            .anyMatch(a -> !IndexSql.differInVisibilityAlone(a.before(), a.after()));
  }

  /** As the last of all, under the name that it has in the end. */
  private void remake(Index index) {
    String name = index.name();
    if (!steps.removeIf(s -> s instanceof AddIndex a && isNamed(a.index(), name))) {
      String former = formerName(name);
      steps.removeIf(s -> s instanceof RenameIndex r && isNamed(r.after(), name));
      steps.removeIf(s -> s instanceof AlterIndex a && isNamed(a.after(), former));
      steps.removeIf(s -> s instanceof AlterIndex a && isNamed(a.after(), name));
      steps.add(new DropIndex(index.withName(former)));
    }
    steps.add(new AddIndex(index));
  }

  private String formerName(String name) {
    return change.changes().stream()
        .filter(RenameIndex.class::isInstance)
        .map(RenameIndex.class::cast)
        .filter(r -> isNamed(r.after(), name))
        .map(r -> r.before().name())
        .findFirst()
        .orElse(name);
  }

  private static boolean isNamed(Index index, String name) {
    return index.name().equals(name);
  }
}
