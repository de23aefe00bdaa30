package dev.okra.diff.hazard;

import dev.okra.domain.change.TableChange;
import dev.okra.domain.plan.Hazard;
import dev.okra.domain.plan.RowScope;
import dev.okra.domain.relational.SqlType;
import java.util.List;
import java.util.stream.Stream;

/** Values of a column may not fit its new type. */
final class ChangedType implements StepRule {
  @Override
  public List<Hazard> judge(TableChange step, PastTable table) {
    if (!(step instanceof TableChange.AlterColumn alter)
        || alter.before().generated() != null
        || alter.after().generated() != null) {
      return List.of();
    }
    SqlType before = alter.before().type();
    SqlType after = alter.after().type();
    return table.original(alter.before().name()).stream()
        .flatMap(
            column -> {
              String name = "'" + column + "' of '" + table.original() + "'";
              RowScope rows = new RowScope.NonNull(table.original(), column);
              return switch (TypeWidening.of(before, after)) {
                case SAFE -> Stream.<Hazard>empty();
                case NARROWS -> Stream.of(narrowed(name, rows));
                case CONVERTS -> Stream.of(converted(name, rows));
              };
            })
        .toList();
  }

  private static Hazard narrowed(String column, RowScope rows) {
    return HazardCode.TYPE_NARROWED.found(
        "values of column " + column + " may not fit its smaller type, or lose digits",
        "look for values that do not fit, and change them first",
        rows);
  }

  private static Hazard converted(String column, RowScope rows) {
    return HazardCode.TYPE_CONVERTED.found(
        "values of column " + column + " have to be converted to another type",
        "look for values that cannot be converted, and change them first",
        rows);
  }
}
