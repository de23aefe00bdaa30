package dev.okra.diff.drift;

import dev.okra.diff.ChangeApplier;
import dev.okra.domain.change.Change;
import dev.okra.domain.change.TableChange;
import dev.okra.domain.plan.Plan;
import dev.okra.domain.relational.DatabaseSchema;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** How a database has drifted from what it is to hold. */
public final class SchemaDrift {
  private final DatabaseSchema current;
  private final DatabaseSchema desired;
  private final List<Piece> pieces;
  private final Map<Subject, DriftedObject> objects = new LinkedHashMap<>();

  /** One step of the plan and what it is about. */
  private record Piece(Subject subject, Change change) {}

  private SchemaDrift(DatabaseSchema current, DatabaseSchema desired, List<Piece> pieces) {
    this.current = current;
    this.desired = desired;
    Map<Subject, List<Change>> bySubject =
        pieces.stream()
            .collect(
                Collectors.groupingBy(
                    Piece::subject,
                    LinkedHashMap::new,
                    Collectors.mapping(Piece::change, Collectors.toList())));
    bySubject.values().removeIf(SchemaDrift::comesToNothing);
    this.pieces = pieces.stream().filter(p -> bySubject.containsKey(p.subject())).toList();
    bySubject.forEach(
        (subject, changes) ->
            objects.put(subject, new DriftedObject(subject.name(), subject.kind(), changes)));
  }

  /**
   * The drift of a database.
   *
   * @param current what it holds
   * @param plan what leads from there to what it is to hold
   */
  public static SchemaDrift of(DatabaseSchema current, Plan plan) {
    List<Change> changes = plan.bareChanges().toList();
    Subjects subjects = new Subjects(changes);
    List<Piece> pieces = new ArrayList<>();
    for (Change change : changes) {
      if (change instanceof Change.AlterTable alter) {
        for (TableChange step : alter.changes()) {
          Change narrowed = new Change.AlterTable(alter.before(), alter.after(), List.of(step));
          pieces.add(new Piece(subjects.of(alter.before(), step), narrowed));
        }
      } else {
        pieces.add(new Piece(Subjects.of(change), change));
      }
    }
    return new SchemaDrift(current, ChangeApplier.apply(current, changes), pieces);
  }

  /** The objects that differ, in the order of the plan. */
  public List<DriftedObject> objects() {
    return List.copyOf(objects.values());
  }

  /**
   * The desired schema with some objects as the database has them.
   *
   * @throws dev.okra.domain.diagnostic.OkraException {@code OKRA-P004} where one of them cannot be
   *     without another one
   */
  public DatabaseSchema keeping(Collection<DriftedObject> kept) {
    Set<DriftedObject> all = Set.copyOf(kept);
    Undoing undoing = new Undoing(current, desired);
    for (int i = pieces.size() - 1; i >= 0; i--) {
      Piece piece = pieces.get(i);
      DriftedObject object = objects.get(piece.subject());
      if (object != null && all.contains(object)) {
        piece.change().accept(undoing);
      }
    }
    return undoing.result();
  }

  /** The schema that the database has once some objects follow the desired one. */
  public DatabaseSchema repairing(Collection<DriftedObject> repaired) {
    List<DriftedObject> others = new ArrayList<>(objects.values());
    others.removeAll(repaired);
    return keeping(others);
  }

  /** What is taken out of the way and put back as it was is no drift. */
  private static boolean comesToNothing(List<Change> changes) {
    return changes.stream().allMatch(c -> changes.stream().anyMatch(d -> undoes(c, d)));
  }

  private static boolean undoes(Change change, Change other) {
    if (change instanceof Change.AlterTable one && other instanceof Change.AlterTable two) {
      return one.after().name().equals(two.after().name())
          && one.changes().get(0).inverse().equals(two.changes().get(0));
    }
    return change.inverse().equals(other);
  }
}
