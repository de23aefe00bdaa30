package dev.okra.mysql.write;

import dev.okra.domain.change.Change.AlterTable;
import dev.okra.domain.change.TableChange;
import dev.okra.domain.relational.Check;
import dev.okra.domain.relational.Column;
import dev.okra.domain.relational.Constraint;
import dev.okra.domain.relational.ForeignKey;
import dev.okra.domain.relational.Index;
import dev.okra.domain.relational.Partitioning;
import dev.okra.domain.relational.UniqueConstraint;
import dev.okra.mysql.inspect.TableAttributes;
import dev.okra.mysql.type.Names;
import dev.okra.mysql.write.ServerWords.Word;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Sorts the steps of one AlterTable: what happens to columns is kept by column, all else becomes
 * clauses.
 */
final class AlterSteps implements TableChange.Visitor<AlterSteps> {
  private final AlterTable change;
  private final ServerWords words;
  private final IndexSql indexSql;
  private final ConstraintSql constraintSql;
  private final TableOptionsSql optionsSql;

  /** Columns that were renamed, from the name now to the name before the change. */
  final Map<String, String> formerNames = new LinkedHashMap<>();

  /** Renamed columns for which an earlier statement has seen to it. */
  final Set<String> renamedAlready = new LinkedHashSet<>();

  /** Columns that were altered, by their names now; a rename may have come after. */
  final Map<String, TableChange.AlterColumn> altered = new LinkedHashMap<>();

  final Set<String> added = new LinkedHashSet<>();

  /** New columns that an earlier statement has added at the end of the table. */
  final Set<String> filled = new LinkedHashSet<>();

  final Set<String> dropped = new LinkedHashSet<>();
  final Set<String> droppedForeignKeys = new LinkedHashSet<>();
  final Set<String> addedForeignKeys = new LinkedHashSet<>();
  final Set<String> addedChecks = new LinkedHashSet<>();
  final List<String> droppedChecks = new ArrayList<>();
  final List<String> firstClauses = new ArrayList<>();
  final List<String> lastClauses = new ArrayList<>();

  /** Of a statement after the main one. */
  final List<String> lateClauses = new ArrayList<>();

  final List<String> options = new ArrayList<>();
  boolean reordered;
  boolean recollated;
  TableChange.@Nullable SetPartitioning partitioning;

  private AlterSteps(AlterTable change, ServerWords words) {
    this.change = change;
    this.words = words;
    this.indexSql = new IndexSql(words);
    this.constraintSql = new ConstraintSql(words);
    this.optionsSql = new TableOptionsSql(words);
  }

  static AlterSteps of(AlterTable change, ServerWords words) {
    AlterSteps steps = new AlterSteps(change, words);
    change.changes().forEach(c -> c.accept(steps));
    return steps;
  }

  /** Whether rows are to hold values under another name. */
  boolean renamesValues() {
    return altered.values().stream().anyMatch(s -> !s.valueRenames().isEmpty());
  }

  /** What a column is called before the main statement. */
  String formerName(String column) {
    return renamedAlready.contains(column) ? column : formerNames.getOrDefault(column, column);
  }

  @Override
  public AlterSteps addColumn(TableChange.AddColumn step) {
    added.add(step.column().name());
    return this;
  }

  @Override
  public AlterSteps dropColumn(TableChange.DropColumn step) {
    dropped.add(formerName(step.column().name()));
    return this;
  }

  @Override
  public AlterSteps renameColumn(TableChange.RenameColumn step) {
    String first = formerNames.remove(step.before());
    formerNames.put(step.after(), first == null ? step.before() : first);
    TableChange.AlterColumn earlier = altered.remove(step.before());
    if (earlier != null) {
      altered.put(step.after(), earlier);
    }
    return this;
  }

  @Override
  public AlterSteps alterColumn(TableChange.AlterColumn step) {
    altered.put(step.after().name(), step);
    return this;
  }

  /**
   * Columns that become virtual or cease to be, which the servers only do by making them anew, and
   * new ones in the place of others of their name.
   */
  Set<String> remade() {
    Set<String> remade = new HashSet<>(added);
    remade.retainAll(dropped);
    altered.forEach(
        (name, step) -> {
          if (isVirtual(step.before()) != isVirtual(step.after()) && !KeptValues.areKept(step)) {
            remade.add(name);
          }
        });
    return remade;
  }

  static boolean isVirtual(Column column) {
    return column.generated() != null && !column.generated().stored();
  }

  @Override
  public AlterSteps reorderColumns(TableChange.ReorderColumns step) {
    reordered = true;
    return this;
  }

  @Override
  public AlterSteps addConstraint(TableChange.AddConstraint step) {
    add(step.constraint());
    return this;
  }

  @Override
  public AlterSteps dropConstraint(TableChange.DropConstraint step) {
    drop(step.constraint());
    return this;
  }

  /** Only whether a check is applied can be altered here. */
  @Override
  public AlterSteps alterConstraint(TableChange.AlterConstraint step) {
    if (step.after() instanceof Check check && words.know(Word.NOT_ENFORCED)) {
      if (!new WholeChange(change).renames(check)) {
        lastClauses.add(enforcement(check));
      }
      return this;
    }
    throw Refusal.of(
        words.server() + " cannot alter the constraint '" + step.after().name() + "'",
        "leave it as it is, or drop it and add it again");
  }

  static String enforcement(Check check) {
    return "ALTER CHECK " + name(check) + (check.enforced() ? " ENFORCED" : " NOT ENFORCED");
  }

  /**
   * There is no such statement: the constraint is dropped and added again, and so checked again.
   */
  @Override
  public AlterSteps renameConstraint(TableChange.RenameConstraint step) {
    if (step.before() instanceof UniqueConstraint) {
      firstClauses.add("RENAME INDEX " + name(step.before()) + " TO " + name(step.after()));
    } else {
      drop(step.before());
      add(new WholeChange(change).inTheEnd(step.after()));
    }
    return this;
  }

  @Override
  public AlterSteps addIndex(TableChange.AddIndex step) {
    lastClauses.add("ADD " + indexSql.index(step.index(), change.after()));
    return this;
  }

  @Override
  public AlterSteps dropIndex(TableChange.DropIndex step) {
    firstClauses.add("DROP INDEX " + Names.QUOTING.identifier(step.index().name()));
    return this;
  }

  @Override
  public AlterSteps alterIndex(TableChange.AlterIndex step) {
    Index after = step.after();
    if (IndexSql.differInVisibilityAlone(step.before(), after)) {
      new WholeChange(change)
          .renames(after)
          .ifPresentOrElse(
              r -> lateClauses.add(indexSql.visibility(after.withName(r.after().name()))),
              () -> lastClauses.add(indexSql.visibility(after)));
    } else {
      firstClauses.add("DROP INDEX " + Names.QUOTING.identifier(after.name()));
      lastClauses.add("ADD " + indexSql.index(after, change.after()));
    }
    return this;
  }

  @Override
  public AlterSteps renameIndex(TableChange.RenameIndex step) {
    firstClauses.add(
        "RENAME INDEX "
            + Names.QUOTING.identifier(step.before().name())
            + " TO "
            + Names.QUOTING.identifier(step.after().name()));
    return this;
  }

  @Override
  public AlterSteps setComment(TableChange.SetComment step) {
    options.add(optionsSql.comment(step.after()));
    return this;
  }

  @Override
  public AlterSteps setAttributes(TableChange.SetAttributes step) {
    recollated =
        !step.before()
            .value(TableAttributes.COLLATION)
            .equals(step.after().value(TableAttributes.COLLATION));
    options.addAll(optionsSql.changed(step.before(), step.after()));
    return this;
  }

  @Override
  public AlterSteps setPartitioning(TableChange.SetPartitioning step) {
    partitioning = step;
    return this;
  }

  /** How the table is split from now on; null for not at all. */
  @Nullable Partitioning partitioningAfter() {
    return partitioning == null ? null : partitioning.after();
  }

  private void add(Constraint constraint) {
    constraint.accept(
        new ConstraintSteps(
            key -> lastClauses.add("ADD " + indexSql.primaryKey(key, change.after())),
            unique -> lastClauses.add("ADD " + indexSql.unique(unique, change.after())),
            this::addForeignKey,
            this::addCheck));
  }

  private void addForeignKey(ForeignKey key) {
    addedForeignKeys.add(String.valueOf(key.name()));
    boolean late = new OwnKeys(change, words).mustWait(key) || Renumbering.happens(change, words);
    (late ? lateClauses : lastClauses).add("ADD " + constraintSql.foreignKey(key));
  }

  private void addCheck(Check check) {
    if (words.know(Word.CHECKS)) {
      addedChecks.add(String.valueOf(check.name()));
      lastClauses.add("ADD " + constraintSql.check(check));
    }
  }

  private void drop(Constraint constraint) {
    constraint.accept(
        new ConstraintSteps(
            key -> firstClauses.add("DROP PRIMARY KEY"),
            unique -> firstClauses.add("DROP INDEX " + name(unique)),
            key -> droppedForeignKeys.add(String.valueOf(key.name())),
            this::dropCheck));
  }

  private void dropCheck(Check check) {
    if (words.know(Word.CHECKS)) {
      droppedChecks.add(words.dropCheck() + " " + name(check));
    }
  }

  private static String name(Constraint constraint) {
    String name = constraint.name();
    if (name == null) {
      throw Refusal.of(
          "a constraint without a name cannot be named in a statement",
          "give the constraint a name");
    }
    return Names.QUOTING.identifier(name);
  }
}
