package dev.okra.mysql.write;

import dev.okra.domain.change.Change.AlterTable;
import dev.okra.domain.relational.Column;
import dev.okra.domain.relational.Table;
import dev.okra.mysql.type.Mentions;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Generated columns that are computed, directly or by way of each other, from columns that go or
 * are made anew: the server lets those go only where the statement defines the followers again.
 */
final class Followers {
  private final Table table;

  Followers(Table table) {
    this.table = table;
  }

  /** The followers of what goes or is made anew in a change, by their names after it. */
  static Set<String> in(AlterTable change, AlterSteps steps) {
    Set<String> bases = new HashSet<>(steps.dropped);
    steps.remade().forEach(name -> bases.add(steps.formerNames.getOrDefault(name, name)));
    Map<String, String> now = new HashMap<>();
    steps.formerNames.forEach((name, former) -> now.put(former, name));
    return new Followers(change.before())
        .of(bases).stream().map(name -> now.getOrDefault(name, name)).collect(Collectors.toSet());
  }

  /** The followers of columns, without these. */
  Set<String> of(Set<String> bases) {
    Set<String> found = new LinkedHashSet<>();
    Set<String> reached = new HashSet<>(bases);
    // A generated column stands behind those that it reads.
    for (Column column : table.columns()) {
      if (!reached.contains(column.name()) && isComputedFrom(column, reached)) {
        found.add(column.name());
        reached.add(column.name());
      }
    }
    return found;
  }

  private static boolean isComputedFrom(Column column, Set<String> bases) {
    return column.generated() != null
        && !Collections.disjoint(Mentions.in(column.generated().expression().sql()), bases);
  }
}
