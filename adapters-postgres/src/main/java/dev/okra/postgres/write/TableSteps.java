package dev.okra.postgres.write;

import dev.okra.domain.change.Change;
import dev.okra.domain.change.TableChange;
import dev.okra.domain.diagnostic.OkraException;
import dev.okra.domain.port.Capabilities;
import dev.okra.domain.port.DatabaseErrorCode;
import dev.okra.domain.relational.Column;
import dev.okra.domain.relational.Constraint;
import dev.okra.domain.relational.ObjectName;
import dev.okra.domain.relational.Partitioning;
import dev.okra.domain.relational.Table;
import dev.okra.postgres.type.Names;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Each change of a table as subcommands of ALTER TABLE and as statements of their own. */
final class TableSteps implements TableChange.Visitor<TableSteps.Step> {
  private final ObjectName table;
  private final Table before;
  private final Table after;
  private final ParentChanges parents;
  private final ColumnWriter columns;
  private final ConstraintWriter constraints;
  private final ConstraintChange constraintChange;
  private final IndexWriter indexes;
  private final RemadeColumns remade;
  private final boolean canSetExpression;
  private final FollowedColumns followed;

  /**
   * What a change takes.
   *
   * @param subcommands of one ALTER TABLE
   * @param statements that follow it, or that stand for themselves where there are no subcommands
   */
  record Step(List<String> subcommands, List<String> statements) {
    static final Step NOTHING = new Step(List.of(), List.of());

    static Step subcommand(String subcommand) {
      return new Step(List.of(subcommand), List.of());
    }

    static Step statement(String statement) {
      return new Step(List.of(), List.of(statement));
    }
  }

  TableSteps(Change.AlterTable change, Capabilities capabilities, ParentChanges parents) {
    this.parents = parents;
    this.table = change.after().name();
    this.before = change.before();
    this.after = change.after();
    this.columns = new ColumnWriter(capabilities);
    this.constraints = new ConstraintWriter(capabilities);
    this.constraintChange = new ConstraintChange(constraints, capabilities);
    this.indexes = new IndexWriter(capabilities);
    this.remade = new RemadeColumns(change, capabilities);
    this.followed = new FollowedColumns(change.changes());
    this.canSetExpression = capabilities.server().atLeast(17, 0, 0);
  }

  @Override
  public Step addColumn(TableChange.AddColumn change) {
    Column column = change.column();
    List<String> statements = new ArrayList<>(ColumnWriter.alone(table, column));
    if (column.comment() != null) {
      statements.add(Comments.onColumn(table, column));
    }
    return new Step(columns.added(column), statements);
  }

  @Override
  public Step dropColumn(TableChange.DropColumn change) {
    return !ColumnWriter.isOwn(change.column())
        ? Step.NOTHING
        : Step.subcommand("DROP COLUMN " + Names.identifier(change.column().name()));
  }

  @Override
  public Step renameColumn(TableChange.RenameColumn change) {
    if (before.column(change.before()).filter(ColumnWriter::isInherited).isPresent()) {
      return Step.NOTHING;
    }
    return Step.statement(
        start()
            + " RENAME COLUMN "
            + Names.identifier(change.before())
            + " TO "
            + Names.identifier(change.after()));
  }

  @Override
  public Step alterColumn(TableChange.AlterColumn change) {
    columns.refuseUnknown(change.after());
    ColumnChange columnChange = new ColumnChange(change, followed);
    if (ColumnWriter.isInherited(change.before()) && ColumnWriter.isInherited(change.after())) {
      return new Step(
          columnChange.ownSubcommands(
              parents.includes(after, change), parents.changesNullability(after, change)),
          columnChange.ownStatements(table));
    }
    if (needsNewColumn(change, columnChange)) {
      return remade.replaced(change);
    }
    List<String> subcommands = new ArrayList<>(columnChange.subcommands());
    List<String> statements = new ArrayList<>(columnChange.statements(table));
    if (columnChange.changesType()) {
      Step dependents = remade.computedFrom(change.after().name());
      subcommands.addAll(dependents.subcommands());
      statements.addAll(dependents.statements());
    }
    return new Step(subcommands, statements);
  }

  private boolean needsNewColumn(TableChange.AlterColumn change, ColumnChange columnChange) {
    return columnChange.needsNewColumn(canSetExpression(change))
        || remade.isComputedFromOther(change);
  }

  /** Whether a column that stays is computed otherwise. */
  boolean setsExpression(TableChange.AlterColumn change) {
    Column.Generated rule = change.after().generated();
    return rule != null
        && change.before().generated() != null
        && !rule.equals(change.before().generated())
        && !ColumnWriter.isInherited(change.before())
        && !needsNewColumn(change, new ColumnChange(change, followed));
  }

  /** Where there are checks, the server gives no other rule to a column computed on reading. */
  private boolean canSetExpression(TableChange.AlterColumn change) {
    Column.Generated rule = change.after().generated();
    boolean stored = rule != null && rule.stored();
    return canSetExpression && (stored || (before.checks().isEmpty() && after.checks().isEmpty()));
  }

  @Override
  public Step reorderColumns(TableChange.ReorderColumns change) {
    throw refused(
        "PostgreSQL keeps columns in the order in which they were made",
        "leave the order as it is");
  }

  @Override
  public Step addConstraint(TableChange.AddConstraint change) {
    return new Step(
        List.of("ADD " + constraints.definition(change.constraint())),
        ConstraintNotes.of(table, change.constraint()));
  }

  @Override
  public Step dropConstraint(TableChange.DropConstraint change) {
    return Step.subcommand("DROP CONSTRAINT " + name(change.constraint()));
  }

  @Override
  public Step alterConstraint(TableChange.AlterConstraint change) {
    return new Step(
        constraintChange.subcommands(change.before(), change.after()),
        new ConstraintNotes(after).changed(change.before(), change.after(), constraintChange));
  }

  @Override
  public Step renameConstraint(TableChange.RenameConstraint change) {
    return Step.statement(
        start() + " RENAME CONSTRAINT " + name(change.before()) + " TO " + name(change.after()));
  }

  @Override
  public Step addIndex(TableChange.AddIndex change) {
    return new Step(List.of(), indexes.create(table, change.index()));
  }

  @Override
  public Step dropIndex(TableChange.DropIndex change) {
    return Step.statement(IndexWriter.drop(table, change.index()));
  }

  @Override
  public Step alterIndex(TableChange.AlterIndex change) {
    return new Step(List.of(), indexes.alter(after, change.before(), change.after()));
  }

  @Override
  public Step renameIndex(TableChange.RenameIndex change) {
    return Step.statement(IndexWriter.rename(table, change.before(), change.after()));
  }

  @Override
  public Step setComment(TableChange.SetComment change) {
    return Step.statement(Comments.on("TABLE", Names.name(table), change.after()));
  }

  @Override
  public Step setAttributes(TableChange.SetAttributes change) {
    List<String> statements =
        new ArrayList<>(TableSettings.leaving(table, change.before(), change.after()));
    TableSettings.replicaIdentity(table, change.before(), change.after())
        .ifPresent(statements::add);
    return new Step(TableSettings.subcommands(change.before(), change.after()), statements);
  }

  @Override
  public Step setPartitioning(TableChange.SetPartitioning change) {
    Partitioning before = change.before();
    Partitioning after = change.after();
    if (!Objects.equals(scheme(before), scheme(after))) {
      throw refused(
          "PostgreSQL cannot split a table otherwise once it is made",
          "make a new table with the partitions and copy the rows");
    }
    List<String> statements = new ArrayList<>();
    if (before != null && before.parent() != null) {
      statements.add(detached(table, before.parent()));
    }
    if (after != null && after.parent() != null) {
      String bound = after.bound() == null ? "DEFAULT" : EmbeddedSql.checked(after.bound());
      statements.add(
          "ALTER TABLE "
              + Names.name(after.parent())
              + " ATTACH PARTITION "
              + Names.name(table)
              + " "
              + bound);
    }
    return new Step(List.of(), statements);
  }

  /** The statement by which a partition leaves the table that it is a part of. */
  static String detached(ObjectName partition, ObjectName parent) {
    return "ALTER TABLE " + Names.name(parent) + " DETACH PARTITION " + Names.name(partition);
  }

  private static @Nullable Object scheme(@Nullable Partitioning partitioning) {
    return partitioning == null ? null : partitioning.scheme();
  }

  private String start() {
    return "ALTER TABLE " + Names.name(table);
  }

  private String name(Constraint constraint) {
    return constraintChange.name(constraint);
  }

  private OkraException refused(String why, String hint) {
    return new OkraException(
        DatabaseErrorCode.UNSUPPORTED_CHANGE, "table '" + table + "': " + why, hint);
  }
}
