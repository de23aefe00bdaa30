package dev.okra.diff.planner;

import dev.okra.diff.compare.ConstraintNames;
import dev.okra.diff.state.Parents;
import dev.okra.domain.change.Change;
import dev.okra.domain.change.TableChange;
import dev.okra.domain.mapping.PhysicalNames;
import dev.okra.domain.relational.Attributes;
import dev.okra.domain.relational.Column;
import dev.okra.domain.relational.Constraint;
import dev.okra.domain.relational.Index;
import dev.okra.domain.relational.IndexPart;
import dev.okra.domain.relational.IndexPart.ColumnKey;
import dev.okra.domain.relational.ObjectName;
import dev.okra.domain.relational.Partitioning;
import dev.okra.domain.relational.PrimaryKey;
import dev.okra.domain.relational.Table;
import dev.okra.domain.relational.UniqueConstraint;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiPredicate;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Tables of PostgreSQL part from those that they have columns from, where they are to have others;
 * one of those may be about to go.
 *
 * <p>What a table has from a parent is not compared as long as it has one, and stays with it
 * afterwards: checks, and of a partition also keys and indexes, under the names that the server
 * gives them.
 */
final class Partings {
  private static final Pattern CALL = Pattern.compile("\\(*(?:\\w+\\.)?(\\w+)\\(.*\\)");

  private final Comparison comparison;
  private final PhysicalNames names;

  Partings(Comparison comparison) {
    this.comparison = comparison;
    this.names = new PhysicalNames(comparison.goal().capabilities());
  }

  void addTo(PlanBuilder plan) {
    Map<ObjectName, Set<ObjectName>> children = new TreeMap<>();
    for (Table table : plan.state().tables()) {
      Set<ObjectName> left = left(table);
      if (!left.isEmpty()) {
        children.put(table.name(), left);
      }
    }
    children.forEach((name, left) -> part(plan, plan.table(name), left));
  }

  /** The parents from which a table parts. */
  private Set<ObjectName> left(Table table) {
    List<ObjectName> before = Parents.of(table);
    Table after = comparison.desired().get(table.name());
    if (before.isEmpty() || after == null) {
      return Set.of();
    }
    Set<ObjectName> left = new HashSet<>(before);
    left.removeAll(Set.copyOf(Parents.of(after)));
    return left;
  }

  private void part(PlanBuilder plan, Table table, Set<ObjectName> left) {
    Partitioning split = table.partitioning();
    List<TableChange> steps = new ArrayList<>();
    Attributes attributes = Parents.without(table.attributes(), left);
    if (!attributes.equals(table.attributes())) {
      steps.add(new TableChange.SetAttributes(table.attributes(), attributes));
    }
    @Nullable Partitioning whole = split;
    boolean isPartition = false;
    if (split != null && split.parent() != null && left.contains(split.parent())) {
      isPartition = true;
      whole = withoutParent(split);
      steps.add(new TableChange.SetPartitioning(split, whole));
    }
    Table after = table.withAttributes(attributes).withPartitioning(whole);
    Set<String> given = columnsOf(plan, Parents.of(after));
    after =
        after.withColumns(
            after.columns().stream()
                .map(c -> given.contains(c.name()) ? c : Parents.own(c))
                .toList());
    for (ObjectName parent : left) {
      for (Table ancestor : withAncestors(plan, parent)) {
        after = withCopies(after, ancestor, isPartition);
      }
    }
    plan.add(new Change.AlterTable(table, after, steps));
  }

  private static Set<String> columnsOf(PlanBuilder plan, List<ObjectName> tables) {
    return tables.stream()
        .flatMap(n -> plan.state().table(n).stream())
        .flatMap(t -> t.columns().stream())
        .map(Column::name)
        .collect(Collectors.toSet());
  }

  private static @Nullable Partitioning withoutParent(Partitioning split) {
    return split.scheme() == null
        ? null
        : new Partitioning(split.scheme(), null, null, split.partitions());
  }

  private static List<Table> withAncestors(PlanBuilder plan, ObjectName name) {
    List<Table> tables = new ArrayList<>();
    Optional<Table> table = plan.state().table(name);
    table.ifPresent(tables::add);
    table.stream()
        .flatMap(t -> Parents.of(t).stream())
        .forEach(p -> tables.addAll(withAncestors(plan, p)));
    return tables;
  }

  private Table withCopies(Table table, Table parent, boolean isPartition) {
    Table checked =
        table.withChecks(
            with(
                table.checks(),
                parent.checks().stream().filter(c -> !c.noInherit()).toList(),
                (own, given) -> Objects.equals(own.name(), given.name()),
                c -> c.withAttributes(c.attributes().without("comment"))));
    return isPartition ? withKeys(checked, parent) : checked;
  }

  private Table withKeys(Table table, Table parent) {
    String name = table.name().name();
    Set<String> taken = new HashSet<>();
    table.constraints().map(Constraint::name).forEach(taken::add);
    table.indexes().forEach(i -> taken.add(i.name()));
    PrimaryKey own = table.primaryKey();
    PrimaryKey key = parent.primaryKey();
    return table
        .withPrimaryKey(
            own != null || key == null
                ? own
                : (PrimaryKey) ConstraintNames.named(key, free(names.primaryKey(name), taken)))
        .withUniqueConstraints(
            with(
                table.uniqueConstraints(),
                parent.uniqueConstraints(),
                (one, other) -> one.parts().equals(other.parts()),
                u ->
                    (UniqueConstraint)
                        ConstraintNames.named(
                            u, free(names.index(name, u.columns(), true), taken))))
        .withForeignKeys(
            with(
                table.foreignKeys(),
                parent.foreignKeys(),
                (one, other) -> one.columns().equals(other.columns()),
                k -> k))
        .withExclusions(
            with(
                table.exclusions(),
                parent.exclusions(),
                (one, other) -> one.definition().equals(other.definition()),
                e -> e))
        .withIndexes(
            with(
                table.indexes(),
                parent.indexes(),
                (one, other) -> one.withName(other.name()).equals(other),
                i -> i.withName(free(indexName(name, i), taken)).withComment(null)));
  }

  private String indexName(String table, Index index) {
    return names.index(table, index.parts().stream().map(Partings::word).toList(), false);
  }

  /** What a table has of its own, and copies of those of a parent's that are none of these. */
  private static <T> List<T> with(
      List<T> own, List<T> given, BiPredicate<T, T> same, UnaryOperator<T> copy) {
    List<T> all = new ArrayList<>(own);
    for (T object : given) {
      if (all.stream().noneMatch(o -> same.test(o, object))) {
        all.add(copy.apply(object));
      }
    }
    return all;
  }

  /** What the server calls a part of an index: by its column, or by the function that it calls. */
  private static String word(IndexPart part) {
    return part.key()
        .match(
            ColumnKey::column,
            e -> {
              Matcher call = CALL.matcher(e.expression().sql());
              return call.matches() ? call.group(1) : "expr";
            });
  }

  /** The name, or the first one with a number behind it that nothing else has. */
  private static String free(String name, Set<String> taken) {
    String result = name;
    for (int number = 1; !taken.add(result); number++) {
      result = name + number;
    }
    return result;
  }
}
