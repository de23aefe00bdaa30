package dev.okra.diff.compare;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Finds which of a table's constraints, or indexes, goes on as which: first by name, then by shape,
 * then by what of the shape cannot be altered in place. What goes on with the same shape under
 * another name is renamed, never dropped and made again. Where one side has no name, as on SQLite,
 * the shape alone decides.
 *
 * @param <T> constraint or index
 */
final class Matching<T> {
  private final Kind<T> kind;
  private final List<Candidate<T>> candidates = new ArrayList<>();
  private final List<T> wanted;
  final List<T> dropped = new ArrayList<>();
  final List<T> added = new ArrayList<>();
  final List<Pair<T>> renamed = new ArrayList<>();
  final List<Pair<T>> altered = new ArrayList<>();

  /** What goes on, as it is once the columns are renamed, and as it is to be. */
  record Pair<T>(T before, T after) {}

  /**
   * Something that is there.
   *
   * @param present as it is
   * @param followed as it is once the columns of its table are renamed
   * @param comparable as it is once all pending renames have happened; null where it cannot go on,
   *     because it holds a text of SQL that names a renamed column
   */
  record Candidate<T>(T present, T followed, @Nullable T comparable) {}

  /** What has to be known of constraints and of indexes. */
  interface Kind<T> {
    @Nullable String name(T item);

    T unnamed(T item);

    T fixed(T item);

    T named(T item, String name);

    /** What {@code after} is before the pending renames of other tables. */
    T pending(T followed, T after);
  }

  Matching(Kind<T> kind, List<Candidate<T>> present, List<T> wanted) {
    this.kind = kind;
    this.wanted = new ArrayList<>(wanted);
    candidates.addAll(present);
    Comparator<T> order = Comparator.comparing(this::sortKey);
    candidates.sort((a, b) -> order.compare(a.present(), b.present()));
    this.wanted.sort(order);
    matchByName();
    matchByShape();
    matchByFixedShape();
    candidates.forEach(c -> dropped.add(c.present()));
    added.addAll(this.wanted);
  }

  /** On SQLite several may share a name; of these the last is found by it, and others by shape. */
  private void matchByName() {
    Map<String, Candidate<T>> byName = new HashMap<>();
    for (Candidate<T> candidate : candidates) {
      String name = kind.name(candidate.present());
      if (name != null) {
        byName.put(name, candidate);
      }
    }
    wanted.removeIf(
        after -> {
          String name = kind.name(after);
          boolean taken = name != null && takeSameName(byName.get(name), after);
          return taken && byName.remove(name) != null;
        });
  }

  private boolean takeSameName(@Nullable Candidate<T> candidate, T after) {
    if (candidate == null || candidate.comparable() == null) {
      return false;
    }
    T before = candidate.comparable();
    boolean same = before.equals(after);
    if (!same && !kind.fixed(before).equals(kind.fixed(after))) {
      return false;
    }
    candidates.remove(candidate);
    if (!same) {
      altered.add(new Pair<>(candidate.followed(), kind.pending(candidate.followed(), after)));
    }
    return true;
  }

  private void matchByShape() {
    Map<T, Deque<Candidate<T>>> byShape = new HashMap<>();
    for (Candidate<T> candidate : candidates) {
      if (candidate.comparable() != null) {
        byShape
            .computeIfAbsent(kind.unnamed(candidate.comparable()), s -> new ArrayDeque<>())
            .add(candidate);
      }
    }
    wanted.removeIf(after -> takeSameShape(byShape.get(kind.unnamed(after)), after));
  }

  private boolean takeSameShape(@Nullable Deque<Candidate<T>> sameShape, T after) {
    Candidate<T> candidate = sameShape == null ? null : sameShape.poll();
    if (candidate == null) {
      return false;
    }
    candidates.remove(candidate);
    String name = kind.name(candidate.present());
    if (name != null && kind.name(after) != null && !name.equals(kind.name(after))) {
      renamed.add(new Pair<>(candidate.followed(), kind.pending(candidate.followed(), after)));
    }
    return true;
  }

  /** What is altered and renamed at once; it is altered under the name that it has. */
  private void matchByFixedShape() {
    Map<T, Deque<Candidate<T>>> byShape = new HashMap<>();
    for (Candidate<T> candidate : candidates) {
      if (candidate.comparable() != null && kind.name(candidate.present()) != null) {
        byShape
            .computeIfAbsent(
                kind.unnamed(kind.fixed(candidate.comparable())), s -> new ArrayDeque<>())
            .add(candidate);
      }
    }
    wanted.removeIf(after -> takeAltered(byShape.get(kind.unnamed(kind.fixed(after))), after));
  }

  private boolean takeAltered(@Nullable Deque<Candidate<T>> sameShape, T after) {
    if (kind.name(after) == null || sameShape == null || sameShape.isEmpty()) {
      return false;
    }
    Candidate<T> candidate = sameShape.remove();
    candidates.remove(candidate);
    String name = kind.name(candidate.present());
    if (name != null) {
      T last = kind.pending(candidate.followed(), after);
      T inPlace = kind.named(last, name);
      altered.add(new Pair<>(candidate.followed(), inPlace));
      renamed.add(new Pair<>(inPlace, last));
    }
    return true;
  }

  private String sortKey(T item) {
    String name = kind.name(item);
    return name == null ? item.toString() : name;
  }
}
