package dev.okra.diff.planner;

import dev.okra.diff.state.BoundRoutines;
import dev.okra.diff.state.ObjectKey;
import dev.okra.diff.state.ObjectKey.Kind;
import dev.okra.diff.state.UserDefinedTypes;
import dev.okra.diff.text.SqlWords;
import dev.okra.domain.relational.CustomObject;
import dev.okra.domain.relational.Domain;
import dev.okra.domain.relational.EnumType;
import dev.okra.domain.relational.Extension;
import dev.okra.domain.relational.NamedSchema;
import dev.okra.domain.relational.Routine;
import dev.okra.domain.relational.SchemaObject;
import dev.okra.domain.relational.Sequence;
import dev.okra.domain.relational.Trigger;
import dev.okra.domain.relational.View;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * Which objects depend on each other, all of one kind, or views and routines: views and domains by
 * what is known of them, routines and others by the names in their texts.
 */
final class ObjectDependencies implements SchemaObject.Visitor<Collection<ObjectKey>> {
  private final Map<String, Set<ObjectKey>> bySimpleName = new HashMap<>();
  private final Set<ObjectKey> keys;

  /** Whether there are routines among them. */
  private final boolean routines;

  private ObjectDependencies(Collection<ObjectKey> keys) {
    this.keys = new HashSet<>(keys);
    this.routines = keys.stream().anyMatch(k -> k.kind() == Kind.ROUTINE);
    keys.forEach(
        k ->
            bySimpleName
                .computeIfAbsent(SqlWords.folded(k.name().name()), n -> new HashSet<>())
                .add(k));
  }

  /** What each of some objects needs among the others. */
  static Function<ObjectKey, Collection<ObjectKey>> among(
      Collection<ObjectKey> keys, Function<ObjectKey, SchemaObject> objects) {
    ObjectDependencies dependencies = new ObjectDependencies(keys);
    return key -> objects.apply(key).accept(dependencies);
  }

  @Override
  public Collection<ObjectKey> view(View object) {
    if (object.dependencies().isEmpty()) {
      return named(object.query().sql());
    }
    Set<ObjectKey> found = new HashSet<>(routines ? named(object.query().sql()) : Set.of());
    found.removeIf(k -> k.kind() != Kind.ROUTINE);
    object.dependencies().stream()
        .map(ObjectKey::ofView)
        .filter(keys::contains)
        .forEach(found::add);
    return found;
  }

  @Override
  public Collection<ObjectKey> domain(Domain object) {
    return UserDefinedTypes.nameOf(object.type()).stream()
        .map(n -> new ObjectKey(Kind.DOMAIN, n, ""))
        .toList();
  }

  @Override
  public Collection<ObjectKey> routine(Routine object) {
    Set<ObjectKey> found = named(object.definition().sql());
    if (!BoundRoutines.isBound(object)) {
      found.removeIf(k -> k.kind() == Kind.VIEW);
    }
    return found;
  }

  @Override
  public Collection<ObjectKey> customObject(CustomObject object) {
    return named(object.definition().sql());
  }

  @Override
  public Collection<ObjectKey> namedSchema(NamedSchema object) {
    return List.of();
  }

  @Override
  public Collection<ObjectKey> extension(Extension object) {
    return List.of();
  }

  @Override
  public Collection<ObjectKey> enumType(EnumType object) {
    return List.of();
  }

  @Override
  public Collection<ObjectKey> sequence(Sequence object) {
    return List.of();
  }

  @Override
  public Collection<ObjectKey> trigger(Trigger object) {
    return object
        .attributes()
        .value(Trigger.FOLLOWS)
        .map(name -> bySimpleName.getOrDefault(SqlWords.folded(name), Set.of()))
        .orElse(Set.of());
  }

  /** What a text names; an object that names itself does no harm. */
  private Set<ObjectKey> named(String sql) {
    Set<ObjectKey> found = new HashSet<>();
    for (String name : SqlWords.of(sql).names()) {
      found.addAll(bySimpleName.getOrDefault(name, Set.of()));
    }
    return found;
  }
}
