package dev.okra.diff.state;

import dev.okra.domain.relational.Check;
import dev.okra.domain.relational.Constraint;
import dev.okra.domain.relational.Exclusion;
import dev.okra.domain.relational.ForeignKey;
import dev.okra.domain.relational.PrimaryKey;
import dev.okra.domain.relational.Table;
import dev.okra.domain.relational.UniqueConstraint;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Puts one constraint of a table in the place of another one of its kind; null stands for none on
 * either side.
 */
final class ConstraintLists implements Constraint.Visitor<Table> {
  private final Table table;
  private final @Nullable Constraint before;
  private final @Nullable Constraint after;

  private ConstraintLists(Table table, @Nullable Constraint before, @Nullable Constraint after) {
    this.table = table;
    this.before = before;
    this.after = after;
  }

  static Table add(Table table, Constraint constraint) {
    return constraint.accept(new ConstraintLists(table, null, constraint));
  }

  static Table remove(Table table, Constraint constraint) {
    return constraint.accept(new ConstraintLists(table, constraint, null));
  }

  static Table replace(Table table, Constraint before, Constraint after) {
    return after.accept(new ConstraintLists(table, before, after));
  }

  @Override
  public Table primaryKey(PrimaryKey ignored) {
    PrimaryKey present = table.primaryKey();
    if (!Objects.equals(present, before)) {
      throw Misfit.in(
          table.name(), present == null ? "has no primary key" : "has another primary key");
    }
    return table.withPrimaryKey((PrimaryKey) after);
  }

  @Override
  public Table uniqueConstraint(UniqueConstraint ignored) {
    return table.withUniqueConstraints(changed(table.uniqueConstraints(), UniqueConstraint.class));
  }

  @Override
  public Table foreignKey(ForeignKey ignored) {
    return table.withForeignKeys(changed(table.foreignKeys(), ForeignKey.class));
  }

  @Override
  public Table check(Check ignored) {
    return table.withChecks(changed(table.checks(), Check.class));
  }

  @Override
  public Table exclusion(Exclusion ignored) {
    return table.withExclusions(changed(table.exclusions(), Exclusion.class));
  }

  private <C extends Constraint> List<C> changed(List<C> present, Class<C> kind) {
    List<C> result = new ArrayList<>(present);
    C replacement = after == null ? null : kind.cast(after);
    if (before == null) {
      result.add(Objects.requireNonNull(replacement));
      return result;
    }
    int position = present.indexOf(before);
    if (position < 0) {
      throw TableSteps.missing(table.name(), before);
    }
    if (replacement == null) {
      result.remove(position);
    } else {
      result.set(position, replacement);
    }
    return result;
  }
}
