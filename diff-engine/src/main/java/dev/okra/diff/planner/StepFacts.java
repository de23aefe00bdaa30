package dev.okra.diff.planner;

import dev.okra.domain.change.TableChange;
import dev.okra.domain.relational.Column;
import dev.okra.domain.relational.Expression;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What the planner has to know of one step inside a table.
 *
 * @param takes the name that an index or constraint has afterwards and had not before; null for
 *     none
 * @param drops the column that goes; null for none
 * @param retypes the column whose values become others; null for none
 * @param rebuilds whether a database that alters little in place makes the whole table again
 */
record StepFacts(
    @Nullable String takes, @Nullable String drops, @Nullable String retypes, boolean rebuilds) {
  private static final StepFacts LIGHT = new StepFacts(null, null, null, false);
  private static final StepFacts HEAVY = new StepFacts(null, null, null, true);

  static StepFacts of(TableChange step) {
    return step.accept(Finder.INSTANCE);
  }

  private static StepFacts taking(@Nullable String name, boolean rebuilds) {
    return new StepFacts(name, null, null, rebuilds);
  }

  /** Whether the values, or their order, are others. */
  private static boolean isRetyped(Column before, Column after) {
    return !before.type().equals(after.type())
        || !Objects.equals(before.collation(), after.collation())
        || !Objects.equals(before.generated(), after.generated())
        || !before.attributes().equals(after.attributes());
  }

  private enum Finder implements TableChange.Visitor<StepFacts> {
    INSTANCE;

    private static final Pattern CONSTANT =
        Pattern.compile("(?i)'(?:[^']|'')*'|[-+]?[0-9.]+|true|false|null");

    @Override
    public StepFacts addColumn(TableChange.AddColumn change) {
      return isPlain(change.column()) ? LIGHT : HEAVY;
    }

    /** Whether SQLite can add such a column to a table with rows. */
    private static boolean isPlain(Column column) {
      Expression value = column.defaultValue();
      boolean computed = column.generated() != null && column.generated().stored();
      boolean constant = value != null && CONSTANT.matcher(value.sql()).matches();
      boolean fills = value == null ? column.nullable() : constant;
      return fills && !computed && column.identity() == null;
    }

    @Override
    public StepFacts dropColumn(TableChange.DropColumn change) {
      return new StepFacts(null, change.column().name(), null, true);
    }

    @Override
    public StepFacts renameColumn(TableChange.RenameColumn change) {
      return HEAVY;
    }

    @Override
    public StepFacts alterColumn(TableChange.AlterColumn change) {
      boolean retyped = isRetyped(change.before(), change.after());
      return new StepFacts(null, null, retyped ? change.before().name() : null, true);
    }

    @Override
    public StepFacts reorderColumns(TableChange.ReorderColumns change) {
      return HEAVY;
    }

    @Override
    public StepFacts addConstraint(TableChange.AddConstraint change) {
      return taking(change.constraint().name(), true);
    }

    @Override
    public StepFacts dropConstraint(TableChange.DropConstraint change) {
      return HEAVY;
    }

    @Override
    public StepFacts alterConstraint(TableChange.AlterConstraint change) {
      return HEAVY;
    }

    @Override
    public StepFacts renameConstraint(TableChange.RenameConstraint change) {
      return taking(change.after().name(), true);
    }

    @Override
    public StepFacts addIndex(TableChange.AddIndex change) {
      return taking(change.index().name(), false);
    }

    @Override
    public StepFacts dropIndex(TableChange.DropIndex change) {
      return LIGHT;
    }

    @Override
    public StepFacts alterIndex(TableChange.AlterIndex change) {
      return LIGHT;
    }

    @Override
    public StepFacts renameIndex(TableChange.RenameIndex change) {
      return taking(change.after().name(), false);
    }

    @Override
    public StepFacts setComment(TableChange.SetComment change) {
      return HEAVY;
    }

    @Override
    public StepFacts setAttributes(TableChange.SetAttributes change) {
      return HEAVY;
    }

    @Override
    public StepFacts setPartitioning(TableChange.SetPartitioning change) {
      return HEAVY;
    }
  }
}
