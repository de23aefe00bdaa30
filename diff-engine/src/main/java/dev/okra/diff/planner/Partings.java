package dev.okra.diff.planner;

import dev.okra.diff.compare.ConstraintNames;
import dev.okra.diff.state.Parents;
import dev.okra.domain.change.Change;
import dev.okra.domain.change.TableChange;
import dev.okra.domain.mapping.PhysicalNames;
import dev.okra.domain.relational.Attributes;
import dev.okra.domain.relational.Check;
import dev.okra.domain.relational.Column;
import dev.okra.domain.relational.Constraint;
import dev.okra.domain.relational.Exclusion;
import dev.okra.domain.relational.ForeignKey;
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
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
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
    Set<ObjectName> children = new TreeSet<>();
    for (Table table : plan.state().tables()) {
      if (!left(table).isEmpty()) {
        children.add(table.name());
      }
    }
    children.forEach(name -> part(plan, plan.table(name)));
  }

  /** The parents from which a table parts. */
  private Set<ObjectName> left(Table table) {
    Set<ObjectName> parents = new HashSet<>(Parents.of(table));
    Table after = comparison.desired().get(table.name());
    if (after == null) {
      return Set.of();
    }
    parents.removeAll(Set.copyOf(Parents.of(after)));
    return parents;
  }

  private void part(PlanBuilder plan, Table table) {
    Set<ObjectName> left = left(table);
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
    Table result = table;
    Set<String> taken = new HashSet<>();
    table.constraints().map(Constraint::name).forEach(taken::add);
    table.indexes().forEach(i -> taken.add(i.name()));
    for (Check check : parent.checks()) {
      if (!check.noInherit() && taken.add(check.name())) {
        List<Check> checks = new ArrayList<>(result.checks());
        checks.add(check.withAttributes(check.attributes().without("comment")));
        result = result.withChecks(checks);
      }
    }
    return isPartition ? withKeys(result, parent, taken) : result;
  }

  private Table withKeys(Table table, Table parent, Set<String> taken) {
    String name = table.name().name();
    PrimaryKey key = parent.primaryKey();
    Table result = table;
    if (key != null && table.primaryKey() == null) {
      result =
          result.withPrimaryKey(
              (PrimaryKey) ConstraintNames.named(key, free(names.primaryKey(name), taken)));
    }
    List<UniqueConstraint> uniques = new ArrayList<>(table.uniqueConstraints());
    for (UniqueConstraint unique : parent.uniqueConstraints()) {
      if (uniques.stream().noneMatch(u -> u.parts().equals(unique.parts()))) {
        String own = free(names.index(name, unique.columns(), true), taken);
        uniques.add((UniqueConstraint) ConstraintNames.named(unique, own));
      }
    }
    List<ForeignKey> references = new ArrayList<>(table.foreignKeys());
    for (ForeignKey reference : parent.foreignKeys()) {
      if (references.stream().noneMatch(k -> k.columns().equals(reference.columns()))) {
        references.add(reference);
      }
    }
    List<Exclusion> exclusions = new ArrayList<>(table.exclusions());
    for (Exclusion exclusion : parent.exclusions()) {
      if (exclusions.stream().noneMatch(e -> e.definition().equals(exclusion.definition()))) {
        exclusions.add(exclusion);
      }
    }
    List<Index> indexes = new ArrayList<>(table.indexes());
    for (Index index : parent.indexes()) {
      if (indexes.stream().noneMatch(i -> i.withName(index.name()).equals(index))) {
        List<String> words = index.parts().stream().map(Partings::word).toList();
        indexes.add(index.withName(free(names.index(name, words, false), taken)).withComment(null));
      }
    }
    return result
        .withUniqueConstraints(uniques)
        .withForeignKeys(references)
        .withExclusions(exclusions)
        .withIndexes(indexes);
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
