package dev.okra.diff.planner;

import dev.okra.diff.state.ObjectKey;
import dev.okra.diff.state.UserDefinedTypes;
import dev.okra.diff.text.SqlWords;
import dev.okra.domain.change.Change;
import dev.okra.domain.change.EnumUse;
import dev.okra.domain.change.TableChange;
import dev.okra.domain.change.ValueRename;
import dev.okra.domain.relational.Column;
import dev.okra.domain.relational.EnumType;
import dev.okra.domain.relational.ObjectName;
import dev.okra.domain.relational.Table;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Changes the values of enum types: before the tables, so that defaults and checks can use new
 * values; but values that go, while a column of the type is altered or dropped as well, go after
 * the tables, so that no default uses them any more.
 */
final class EnumPlanner {
  private final Comparison comparison;
  private final Map<ObjectName, EnumDifference> byName = new HashMap<>();
  private final Set<ObjectName> late = new HashSet<>();

  EnumPlanner(Comparison comparison) {
    this.comparison = comparison;
    for (EnumDifference difference : comparison.enums()) {
      byName.put(difference.name(), difference);
      if (difference.removes() && columnsChange(difference.name())) {
        late.add(difference.name());
      }
    }
  }

  void alterBeforeTables(PlanBuilder plan) {
    for (EnumDifference difference : comparison.enums()) {
      boolean waits = late.contains(difference.name());
      EnumType after =
          waits
              ? difference.extended()
              : difference.before().withValues(difference.after().values());
      alter(plan, after, difference.renames());
    }
  }

  void alterAfterTables(PlanBuilder plan) {
    for (EnumDifference difference : comparison.enums()) {
      if (late.contains(difference.name())) {
        alter(plan, difference.before().withValues(difference.after().values()), List.of());
      }
    }
  }

  /** Whether a table has a column of an enum type whose values change. */
  boolean concerns(Table table) {
    return !byName.isEmpty() && !differencesIn(table).isEmpty();
  }

  /**
   * Whether an index or a constraint of a table must not be there while an enum type changes:
   * PostgreSQL cannot carry a condition over a column along to the type that takes the place of the
   * column's, and a condition with a renamed value has to be written again.
   */
  boolean isInTheWay(Table table, List<String> texts) {
    return !texts.isEmpty()
        && differencesIn(table).stream().anyMatch(e -> isInTheWay(e, table, texts));
  }

  /** Whether anything has to wait for values to go. */
  boolean removesLate() {
    return !late.isEmpty();
  }

  /** Whether an index or a constraint has to wait for values to go. */
  boolean mustWait(Table table, List<String> texts) {
    return !late.isEmpty()
        && !texts.isEmpty()
        && differencesIn(table).stream()
            .filter(e -> late.contains(e.name()))
            .anyMatch(e -> isInTheWay(e, table, texts));
  }

  /** The columns of a table whose type is made again. */
  Set<String> swappedColumns(Table table) {
    Set<String> columns = new TreeSet<>();
    for (EnumDifference difference : differencesIn(table)) {
      if (difference.swaps()) {
        usesIn(table, difference.name()).forEach(c -> columns.add(c.name()));
      }
    }
    return columns;
  }

  private Set<EnumDifference> differencesIn(Table table) {
    Set<EnumDifference> found = new LinkedHashSet<>();
    for (Column column : table.columns()) {
      UserDefinedTypes.nameOf(column.type()).map(byName::get).ifPresent(found::add);
    }
    return found;
  }

  private static boolean isInTheWay(EnumDifference difference, Table table, List<String> texts) {
    List<Column> uses = usesIn(table, difference.name());
    return texts.stream().map(SqlWords::of).anyMatch(words -> isInTheWay(difference, uses, words));
  }

  private static boolean isInTheWay(EnumDifference difference, List<Column> uses, SqlWords words) {
    boolean holdsRenamed =
        difference.renames().stream().anyMatch(r -> words.literals().contains(r.before()));
    boolean about =
        words.mentions(difference.name().name())
            || uses.stream().anyMatch(c -> words.mentions(c.name()));
    return holdsRenamed || (difference.swaps() && about);
  }

  private static List<Column> usesIn(Table table, ObjectName type) {
    return table.columns().stream().filter(c -> UserDefinedTypes.isOf(c.type(), type)).toList();
  }

  private boolean columnsChange(ObjectName type) {
    for (ObjectName name : comparison.renamed().tablesOfType(type)) {
      List<TableChange> steps = comparison.steps().getOrDefault(name, List.of());
      if (steps.stream().anyMatch(s -> changesColumn(s, type))) {
        return true;
      }
    }
    return false;
  }

  private static boolean changesColumn(TableChange step, ObjectName type) {
    if (step instanceof TableChange.AlterColumn alter) {
      return UserDefinedTypes.isOf(alter.before().type(), type);
    }
    return step instanceof TableChange.DropColumn drop
        && UserDefinedTypes.isOf(drop.column().type(), type);
  }

  private static void alter(PlanBuilder plan, EnumType after, List<ValueRename> renames) {
    EnumType before = (EnumType) plan.state().object(ObjectKey.of(after)).orElseThrow();
    if (!before.values().equals(after.values())) {
      plan.add(new Change.AlterEnum(before, after, renames, uses(plan, after.name())));
    }
  }

  private static List<EnumUse> uses(PlanBuilder plan, ObjectName type) {
    List<EnumUse> uses = new ArrayList<>();
    for (ObjectName name : new TreeSet<>(plan.state().tablesOfType(type))) {
      plan.state()
          .table(name)
          .ifPresent(t -> usesIn(t, type).forEach(c -> uses.add(new EnumUse(name, c))));
    }
    return uses;
  }
}
