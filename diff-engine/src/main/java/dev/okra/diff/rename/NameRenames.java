package dev.okra.diff.rename;

import dev.okra.domain.plan.Renames.Origin;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Decides which renames hold among things of one kind in one place: the tables of a database, the
 * columns of a table, the values of an enum.
 *
 * <p>One holds where its old name is there, its new name is wanted, and the new name is free or
 * becomes free by another one that holds. Names that go round in a circle hold as answers only: a
 * hint stays in the schema, and would send them round again each time.
 */
final class NameRenames<N extends Comparable<N>> {
  private final Set<N> present;
  private final Set<N> wanted;
  private final Map<N, Wish<N>> wishes = new LinkedHashMap<>();
  private final Map<N, Boolean> decided = new HashMap<>();

  /** A rename that somebody asks for. */
  record Wish<N>(N before, N after, Origin origin) {}

  private NameRenames(Collection<N> present, Collection<N> wanted) {
    this.present = asSet(present);
    this.wanted = asSet(wanted);
  }

  /** Names of tables come as a set, and there are many. */
  private static <N> Set<N> asSet(Collection<N> names) {
    return names instanceof Set<N> set ? set : new HashSet<>(names);
  }

  /**
   * The renames that hold, from before to after.
   *
   * @param misfit is told of each answer that does not hold
   */
  static <N extends Comparable<N>> Map<N, N> resolve(
      Collection<N> present, Collection<N> wanted, List<Wish<N>> wishes, Misfit<N> misfit) {
    NameRenames<N> names = new NameRenames<>(present, wanted);
    names.choose(wishes);
    Map<N, N> renames = new HashMap<>();
    for (Wish<N> wish : names.wishes.values()) {
      if (names.holds(wish.before())) {
        renames.put(wish.before(), wish.after());
      }
    }
    for (Wish<N> wish : wishes) {
      boolean holds = wish.after().equals(renames.get(wish.before()));
      if (wish.origin() == Origin.ANSWER && !holds) {
        misfit.accept(wish, names.reason(wish));
      }
    }
    return renames;
  }

  /** Is told of an answer that does not hold. */
  interface Misfit<N> {
    void accept(Wish<N> wish, Reason reason);
  }

  /** Why an answer does not hold. */
  enum Reason {
    OLD_NAME_MISSING,
    NEW_NAME_NOT_WANTED,
    NEW_NAME_TAKEN,
    CONTRADICTED
  }

  /** For each old and each new name at most one wish, answers before hints. */
  private void choose(List<Wish<N>> all) {
    Set<N> targets = new HashSet<>();
    for (Origin origin : List.of(Origin.ANSWER, Origin.HINT)) {
      for (Wish<N> wish : inOrder(all, origin)) {
        if (isPossible(wish) && !wishes.containsKey(wish.before()) && targets.add(wish.after())) {
          wishes.put(wish.before(), wish);
        }
      }
    }
  }

  private List<Wish<N>> inOrder(List<Wish<N>> all, Origin origin) {
    return all.stream()
        .filter(w -> w.origin() == origin)
        .sorted((a, b) -> a.after().compareTo(b.after()))
        .toList();
  }

  private boolean isPossible(Wish<N> wish) {
    return present.contains(wish.before())
        && wanted.contains(wish.after())
        && !wish.before().equals(wish.after());
  }

  /** Follows the names that want each other's place to its end, and decides all of them at once. */
  private boolean holds(N first) {
    List<N> path = new ArrayList<>();
    N name = first;
    boolean answers = true;
    while (!decided.containsKey(name)) {
      Wish<N> wish = wishes.get(name);
      if (wish == null) {
        return decide(path, !present.contains(name));
      }
      path.add(name);
      answers &= wish.origin() == Origin.ANSWER;
      name = wish.after();
      if (name.equals(first)) {
        return decide(path, answers);
      }
    }
    return decide(path, decided.getOrDefault(name, false));
  }

  private boolean decide(List<N> path, boolean verdict) {
    path.forEach(n -> decided.put(n, verdict));
    return verdict;
  }

  private Reason reason(Wish<N> wish) {
    if (!present.contains(wish.before())) {
      return Reason.OLD_NAME_MISSING;
    }
    if (!wanted.contains(wish.after()) || wish.before().equals(wish.after())) {
      return Reason.NEW_NAME_NOT_WANTED;
    }
    return wish.equals(wishes.get(wish.before())) ? Reason.NEW_NAME_TAKEN : Reason.CONTRADICTED;
  }
}
