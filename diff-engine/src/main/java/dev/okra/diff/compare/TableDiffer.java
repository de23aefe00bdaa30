package dev.okra.diff.compare;

import dev.okra.diff.state.ColumnFollower;
import dev.okra.diff.state.Parents;
import dev.okra.diff.text.SqlWords;
import dev.okra.domain.change.TableChange;
import dev.okra.domain.relational.Check;
import dev.okra.domain.relational.Constraint;
import dev.okra.domain.relational.Exclusion;
import dev.okra.domain.relational.ForeignKey;
import dev.okra.domain.relational.Index;
import dev.okra.domain.relational.PrimaryKey;
import dev.okra.domain.relational.Table;
import dev.okra.domain.relational.UniqueConstraint;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Finds the steps that make one table of another, in the order in which they can be taken: what
 * stands in the way goes first (foreign keys, checks, keys, indexes), then columns are renamed,
 * dropped, altered, added and put in order, then constraints and indexes come, foreign keys last,
 * since they may refer to a new unique index of the same table; then constraints and indexes are
 * altered and renamed.
 */
public final class TableDiffer {
  private static final Comparator<Constraint> DROP_ORDER =
      Comparator.comparing(c -> -c.accept(Rank.INSTANCE));
  private static final Comparator<Constraint> ADD_ORDER =
      Comparator.comparing(c -> c.accept(Rank.INSTANCE));

  private final boolean columnOrder;

  /** A differ; the order of columns counts or does not. */
  public TableDiffer(boolean columnOrder) {
    this.columnOrder = columnOrder;
  }

  /** The steps from the one to the other; empty where nothing differs. */
  public List<TableChange> steps(TablePair pair) {
    Matching<Constraint> constraints = constraints(pair);
    Matching<Index> indexes = indexes(pair);
    List<TableChange> steps = new ArrayList<>();
    constraints.dropped.stream()
        .sorted(DROP_ORDER)
        .forEach(c -> steps.add(new TableChange.DropConstraint(c)));
    indexes.dropped.forEach(i -> steps.add(new TableChange.DropIndex(i)));
    steps.addAll(new ColumnDiffer(pair, columnOrder).steps());
    constraints.added.stream()
        .sorted(ADD_ORDER)
        .filter(c -> !(c instanceof ForeignKey))
        .forEach(c -> steps.add(new TableChange.AddConstraint(c)));
    indexes.added.forEach(i -> steps.add(new TableChange.AddIndex(i)));
    constraints.added.stream()
        .filter(ForeignKey.class::isInstance)
        .forEach(c -> steps.add(new TableChange.AddConstraint(c)));
    constraints.altered.forEach(
        c -> steps.add(new TableChange.AlterConstraint(c.before(), c.after())));
    indexes.altered.forEach(i -> steps.add(new TableChange.AlterIndex(i.before(), i.after())));
    constraints.renamed.forEach(
        c -> steps.add(new TableChange.RenameConstraint(c.before(), c.after())));
    indexes.renamed.forEach(i -> steps.add(new TableChange.RenameIndex(i.before(), i.after())));
    addTableProperties(pair.before(), pair.after(), steps);
    return steps;
  }

  private static void addTableProperties(Table before, Table after, List<TableChange> steps) {
    if (!Objects.equals(before.comment(), after.comment())) {
      steps.add(new TableChange.SetComment(before.comment(), after.comment()));
    }
    if (!Parents.ordered(before.attributes()).equals(Parents.ordered(after.attributes()))) {
      steps.add(new TableChange.SetAttributes(before.attributes(), after.attributes()));
    }
    if (!Objects.equals(before.partitioning(), after.partitioning())) {
      steps.add(new TableChange.SetPartitioning(before.partitioning(), after.partitioning()));
    }
  }

  private static Matching<Constraint> constraints(TablePair pair) {
    ColumnFollower follower = follower(pair);
    Set<String> renamed = pair.columnRenames().keySet();
    List<Matching.Candidate<Constraint>> present =
        pair.before()
            .constraints()
            .map(
                c -> {
                  Constraint followed = follower.constraint(c);
                  Constraint comparable = mentions(c, renamed) ? null : pending(pair, followed);
                  return new Matching.Candidate<>(c, followed, comparable);
                })
            .toList();
    return new Matching<>(MatchingKinds.CONSTRAINTS, present, pair.after().constraints().toList());
  }

  private static Matching<Index> indexes(TablePair pair) {
    ColumnFollower follower = follower(pair);
    Set<String> renamed = pair.columnRenames().keySet();
    List<Matching.Candidate<Index>> present =
        pair.before().indexes().stream()
            .map(
                i -> {
                  Index followed = follower.index(i);
                  return new Matching.Candidate<>(
                      i, followed, mentions(i, renamed) ? null : followed);
                })
            .toList();
    return new Matching<>(MatchingKinds.INDEXES, present, pair.after().indexes());
  }

  private static ColumnFollower follower(TablePair pair) {
    return new ColumnFollower(pair.before().name(), pair.columnRenames());
  }

  private static Constraint pending(TablePair pair, Constraint followed) {
    return followed instanceof ForeignKey key ? pair.references().apply(key) : followed;
  }

  private static boolean mentions(Constraint constraint, Set<String> renamed) {
    return !renamed.isEmpty() && mentionsAny(TableTexts.of(constraint), renamed);
  }

  private static boolean mentions(Index index, Set<String> renamed) {
    return !renamed.isEmpty() && mentionsAny(TableTexts.of(index), renamed);
  }

  private static boolean mentionsAny(Stream<String> texts, Set<String> names) {
    return texts.anyMatch(t -> SqlWords.of(t).mentionsAny(names));
  }

  /** In which order constraints are added. */
  private enum Rank implements Constraint.Visitor<Integer> {
    INSTANCE;

    @Override
    public Integer primaryKey(PrimaryKey constraint) {
      return 0;
    }

    @Override
    public Integer uniqueConstraint(UniqueConstraint constraint) {
      return 1;
    }

    @Override
    public Integer exclusion(Exclusion constraint) {
      return 2;
    }

    @Override
    public Integer check(Check constraint) {
      return 3;
    }

    @Override
    public Integer foreignKey(ForeignKey constraint) {
      return 4;
    }
  }
}
