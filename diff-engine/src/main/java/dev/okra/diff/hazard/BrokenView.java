package dev.okra.diff.hazard;

import dev.okra.diff.state.ObjectKey;
import dev.okra.diff.state.Readers;
import dev.okra.diff.state.Unordered;
import dev.okra.diff.text.SqlWords;
import dev.okra.domain.change.Change;
import dev.okra.domain.change.TableChange;
import dev.okra.domain.plan.Hazard;
import dev.okra.domain.relational.DatabaseSchema;
import dev.okra.domain.relational.ObjectName;
import dev.okra.domain.relational.View;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A view that stays as it is cannot be read without a table or column that goes: PostgreSQL refuses
 * to drop what it reads, the others leave the view broken.
 */
final class BrokenView implements HazardRule, StepRule {
  private final Readers readers;
  private final Map<ObjectKey, View> staying = new HashMap<>();

  BrokenView(Readers readers, DatabaseSchema desired) {
    this.readers = readers;
    desired.views().forEach(v -> staying.put(ObjectKey.of(v), v));
  }

  @Override
  public List<Hazard> judge(Change change, Past past) {
    if (change instanceof Change.DropTable drop) {
      ObjectName table = past.original(drop.table().name());
      return readersOf(table).map(v -> broken(v, "table '" + table + "'")).toList();
    }
    return List.of();
  }

  @Override
  public List<Hazard> judge(TableChange step, PastTable table) {
    if (!(step instanceof TableChange.DropColumn drop)) {
      return List.of();
    }
    return table.original(drop.column().name()).stream()
        .flatMap(name -> brokenWithout(table.original(), name))
        .toList();
  }

  private Stream<Hazard> brokenWithout(ObjectName table, String column) {
    return readersOf(table)
        .filter(v -> SqlWords.of(v.query().sql()).mentions(column))
        .map(v -> broken(v, "column '" + column + "' of '" + table + "'"));
  }

  private Stream<View> readersOf(ObjectName table) {
    return readers.viewsOf(table).stream().filter(this::stays);
  }

  private boolean stays(View view) {
    View after = staying.get(ObjectKey.of(view));
    return after != null && Unordered.same(view, after);
  }

  private static Hazard broken(View view, String what) {
    return HazardCode.VIEW_LEFT_BROKEN.found(
        "view '" + view.name() + "' reads " + what + ", which goes",
        "drop or change the view first, or keep what it reads",
        List.of());
  }
}
