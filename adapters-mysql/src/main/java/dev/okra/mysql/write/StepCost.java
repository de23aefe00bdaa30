package dev.okra.mysql.write;

import dev.okra.domain.change.TableChange;
import dev.okra.domain.port.Capabilities;
import dev.okra.domain.port.Capability;
import dev.okra.domain.port.ServerVersion;
import dev.okra.domain.relational.Check;
import dev.okra.domain.relational.Column;
import dev.okra.domain.relational.Constraint;
import dev.okra.domain.relational.Exclusion;
import dev.okra.domain.relational.ForeignKey;
import dev.okra.domain.relational.PrimaryKey;
import dev.okra.domain.relational.SqlType;
import dev.okra.domain.relational.SqlType.BuiltIn;
import dev.okra.domain.relational.SqlType.InlineEnum;
import dev.okra.domain.relational.UniqueConstraint;
import java.util.Objects;

/** Says what each step costs. */
final class StepCost implements TableChange.Visitor<Cost> {
  /** VARCHAR keeps its length in one byte up to this many bytes, in two beyond. */
  private static final int ONE_BYTE_LENGTH = 255;

  private static final int BYTES_PER_CHARACTER = 4;

  private final boolean instantColumns;
  private final boolean checks;

  StepCost(Capabilities capabilities) {
    ServerVersion server = capabilities.server();
    // Columns come and go anywhere without touching a row since MySQL 8.0.29 and MariaDB 10.4.
    this.instantColumns = server.product().equals("MariaDB") || server.atLeast(8, 0, 29);
    this.checks = capabilities.can(Capability.CHECKS);
  }

  @Override
  public Cost addColumn(TableChange.AddColumn step) {
    Column.Generated generated = step.column().generated();
    if ((generated != null && generated.stored()) || step.column().identity() != null) {
      return Cost.COPY;
    }
    return instantColumns ? Cost.NONE : Cost.REBUILD;
  }

  @Override
  public Cost dropColumn(TableChange.DropColumn step) {
    return instantColumns ? Cost.NONE : Cost.REBUILD;
  }

  @Override
  public Cost renameColumn(TableChange.RenameColumn step) {
    return Cost.NONE;
  }

  @Override
  public Cost alterColumn(TableChange.AlterColumn step) {
    Column before = step.before();
    Column after = step.after();
    boolean copied =
        !step.valueRenames().isEmpty()
            || !isWider(before.type(), after.type())
            || !Objects.equals(before.collation(), after.collation())
            || !Objects.equals(before.generated(), after.generated())
            || !Objects.equals(before.identity(), after.identity());
    if (copied) {
      return Cost.COPY;
    }
    return before.nullable() == after.nullable() ? Cost.NONE : Cost.REBUILD;
  }

  /**
   * Whether the rows stay as they are: the same type, values added to the end of an enum, a longer
   * VARCHAR.
   */
  private static boolean isWider(SqlType before, SqlType after) {
    if (before instanceof InlineEnum old && after instanceof InlineEnum grown) {
      int size = old.values().size();
      return grown.values().size() >= size && grown.values().subList(0, size).equals(old.values());
    }
    if (before instanceof BuiltIn old && after instanceof BuiltIn grown) {
      boolean texts = old.name().equals("varchar") && grown.name().equals("varchar");
      return texts ? isLonger(old.arguments().get(0), grown.arguments().get(0)) : old.equals(grown);
    }
    return before.equals(after);
  }

  private static boolean isLonger(int before, int after) {
    boolean shortBefore = before * BYTES_PER_CHARACTER <= ONE_BYTE_LENGTH;
    boolean shortAfter = after * BYTES_PER_CHARACTER <= ONE_BYTE_LENGTH;
    return after >= before && shortBefore == shortAfter;
  }

  @Override
  public Cost reorderColumns(TableChange.ReorderColumns step) {
    return Cost.REBUILD;
  }

  @Override
  public Cost addConstraint(TableChange.AddConstraint step) {
    return step.constraint().accept(new AddedConstraint());
  }

  @Override
  public Cost dropConstraint(TableChange.DropConstraint step) {
    return step.constraint() instanceof PrimaryKey ? Cost.COPY : Cost.NONE;
  }

  @Override
  public Cost alterConstraint(TableChange.AlterConstraint step) {
    return Cost.VALIDATE;
  }

  @Override
  public Cost renameConstraint(TableChange.RenameConstraint step) {
    return step.after() instanceof UniqueConstraint
        ? Cost.NONE
        : step.after().accept(new AddedConstraint());
  }

  @Override
  public Cost addIndex(TableChange.AddIndex step) {
    return step.index().method() == null ? Cost.NONE : Cost.BLOCKING_INDEX;
  }

  @Override
  public Cost dropIndex(TableChange.DropIndex step) {
    return Cost.NONE;
  }

  @Override
  public Cost alterIndex(TableChange.AlterIndex step) {
    return step.after().method() == null ? Cost.NONE : Cost.BLOCKING_INDEX;
  }

  @Override
  public Cost renameIndex(TableChange.RenameIndex step) {
    return Cost.NONE;
  }

  @Override
  public Cost setComment(TableChange.SetComment step) {
    return Cost.NONE;
  }

  @Override
  public Cost setAttributes(TableChange.SetAttributes step) {
    return Cost.COPY;
  }

  @Override
  public Cost setPartitioning(TableChange.SetPartitioning step) {
    return Cost.COPY;
  }

  private final class AddedConstraint implements Constraint.Visitor<Cost> {
    @Override
    public Cost primaryKey(PrimaryKey constraint) {
      return Cost.REBUILD;
    }

    @Override
    public Cost uniqueConstraint(UniqueConstraint constraint) {
      return Cost.NONE;
    }

    @Override
    public Cost foreignKey(ForeignKey constraint) {
      return Cost.VALIDATE;
    }

    @Override
    public Cost check(Check constraint) {
      return checks ? Cost.VALIDATE : Cost.NONE;
    }

    @Override
    public Cost exclusion(Exclusion constraint) {
      return Cost.NONE;
    }
  }
}
