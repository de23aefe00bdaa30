package dev.okra.sqlite.inspect;

import dev.okra.domain.relational.ObjectName;
import dev.okra.sqlite.type.SqliteNames;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The names of tables and views, found without regard to case. */
public final class RelationNames {
  private final Map<String, String> byKey = new HashMap<>();

  /** These names, as they were declared. */
  public RelationNames(Collection<String> names) {
    names.forEach(n -> byKey.put(SqliteNames.key(n), n));
  }

  /** The table or view that a name means, spelled as declared. */
  Optional<ObjectName> named(String name) {
    return Optional.ofNullable(byKey.get(SqliteNames.key(name))).map(ObjectName::of);
  }

  /** The declared spelling, or the given one of what is not there. */
  String spelled(String name) {
    return byKey.getOrDefault(SqliteNames.key(name), name);
  }
}
