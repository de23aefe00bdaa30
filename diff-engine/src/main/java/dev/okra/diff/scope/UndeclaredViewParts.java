package dev.okra.diff.scope;

import dev.okra.diff.compare.TableTexts;
import dev.okra.diff.text.SelectList;
import dev.okra.diff.text.SqlWords;
import dev.okra.domain.change.Change;
import dev.okra.domain.relational.Attributes;
import dev.okra.domain.relational.DatabaseSchema;
import dev.okra.domain.relational.Index;
import dev.okra.domain.relational.ObjectName;
import dev.okra.domain.relational.View;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Adds to a declared view what no language declares and the present view has: with whose rights it
 * is read, what is said of its columns, and, where it keeps its rows, its indexes. What is about a
 * column that the query no longer yields goes with it.
 */
final class UndeclaredViewParts {
  private final View desired;
  private final View present;
  private final Set<String> gone;

  private UndeclaredViewParts(View desired, View present) {
    this.desired = desired;
    this.present = present;
    this.gone = new HashSet<>();
    SelectList.columns(desired.query().sql())
        .ifPresent(
            now ->
                SelectList.columns(present.query().sql())
                    .ifPresent(
                        before -> {
                          gone.addAll(before);
                          gone.removeAll(now);
                        }));
  }

  /** The declared view with what stays. */
  static View addTo(View desired, View present) {
    return new UndeclaredViewParts(desired, present).complete();
  }

  /**
   * What takes the indexes away that cannot be made again, since their columns go: the plan is to
   * say so.
   *
   * @param complete what is to be there, with everything that stays
   */
  static List<Change> withoutLostIndexes(DatabaseSchema current, DatabaseSchema complete) {
    Map<ObjectName, View> staying = new HashMap<>();
    complete.views().forEach(v -> staying.put(v.name(), v));
    List<Change> changes = new ArrayList<>();
    for (View view : current.views()) {
      View after = staying.get(view.name());
      if (after != null && after.materialized() && !view.indexes().isEmpty()) {
        List<Index> kept = view.indexes().stream().filter(after.indexes()::contains).toList();
        if (kept.size() < view.indexes().size()) {
          changes.add(new Change.ReplaceObject(view, view.withIndexes(kept)));
        }
      }
    }
    return changes;
  }

  private View complete() {
    View view =
        desired.withAttributes(
            UndeclaredParts.merged(desired.attributes(), ofColumnsThatStay(present.attributes())));
    return view.withIndexes(
        desired.materialized()
            ? present.indexes().stream().filter(i -> !isAboutGone(i)).toList()
            : List.of());
  }

  private boolean isAboutGone(Index index) {
    return !gone.isEmpty()
        && (Stream.concat(index.columns().stream(), index.include().stream()).anyMatch(this::isGone)
            || TableTexts.of(index).anyMatch(sql -> SqlWords.of(sql).mentionsAny(gone)));
  }

  /** A property of a column has the column's name behind a point. */
  private Attributes ofColumnsThatStay(Attributes attributes) {
    Attributes result = attributes;
    for (String name : attributes.values().keySet()) {
      int point = name.indexOf('.');
      if (point >= 0 && isGone(name.substring(point + 1))) {
        result = result.without(name);
      }
    }
    return result;
  }

  private boolean isGone(String column) {
    return gone.contains(SqlWords.folded(column));
  }
}
