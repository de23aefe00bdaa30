package dev.okra.migration.directory;

import dev.okra.domain.diagnostic.OkraException;
import dev.okra.migration.MigrationErrorCode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The order in which migrations are applied: after their parents and dependencies, else by id. */
public final class MigrationOrder {
  private final Map<String, Migration> byId = new LinkedHashMap<>();

  private MigrationOrder(List<Migration> migrations) {
    migrations.forEach(m -> byId.put(m.id(), m));
  }

  /**
   * The migrations in order; fails with {@code OKRA-M009} where two follow the same one, with
   * {@code OKRA-M010} where one follows or depends on a missing one, and with {@code OKRA-M011}
   * where they depend on each other.
   */
  public static List<Migration> of(List<Migration> migrations) {
    MigrationOrder order = new MigrationOrder(migrations);
    order.requireNoBranches();
    return order.sorted();
  }

  private void requireNoBranches() {
    Map<@Nullable String, Migration> byParent = new HashMap<>();
    for (Migration migration : byId.values()) {
      Migration other = byParent.put(migration.parent(), migration);
      if (other != null) {
        String parent = migration.parent();
        throw new OkraException(
            MigrationErrorCode.BRANCHED,
            "the migrations "
                + other.id()
                + " and "
                + migration.id()
                + (parent == null ? " are both the first one" : " both follow " + parent),
            "remove the folder of the one that was applied nowhere and its line in okra.sum, then"
                + " take its snapshot again on top of the other");
      }
    }
  }

  private List<Migration> sorted() {
    List<Migration> sorted = new ArrayList<>();
    Set<String> done = new LinkedHashSet<>();
    byId.keySet().stream().sorted().forEach(id -> visit(id, new LinkedHashSet<>(), done, sorted));
    return sorted;
  }

  private void visit(String id, Set<String> path, Set<String> done, List<Migration> sorted) {
    if (done.contains(id)) {
      return;
    }
    if (!path.add(id)) {
      throw new OkraException(
          MigrationErrorCode.DEPENDENCY_CYCLE,
          "migrations depend on each other: " + String.join(" -> ", path) + " -> " + id,
          "take one of them out of \"dependsOn\"");
    }
    Migration migration = byId.get(id);
    if (migration == null) {
      List<String> ids = List.copyOf(path);
      throw new OkraException(
          MigrationErrorCode.DEPENDENCY_MISSING,
          "the migration " + ids.get(ids.size() - 2) + " needs " + id + ", which is not there",
          "restore it from version control");
    }
    needs(migration).forEach(n -> visit(n, path, done, sorted));
    path.remove(id);
    done.add(id);
    sorted.add(migration);
  }

  private static List<String> needs(Migration migration) {
    return Stream.concat(Stream.ofNullable(migration.parent()), migration.dependsOn().stream())
        .sorted()
        .toList();
  }
}
