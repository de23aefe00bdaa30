package dev.okra.diff.state;

import dev.okra.diff.text.SqlWords;
import dev.okra.domain.relational.CustomObject;
import dev.okra.domain.relational.DatabaseSchema;
import dev.okra.domain.relational.ObjectName;
import dev.okra.domain.relational.Trigger;
import dev.okra.domain.relational.View;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The views, triggers and other objects of a schema by the tables and views that they read or
 * watch: as far as known from what views depend on, otherwise by the names in their texts.
 */
public final class Readers {
  private final Map<ObjectName, List<View>> views = new HashMap<>();
  private final Map<ObjectName, List<Trigger>> watching = new HashMap<>();
  private final Map<ObjectName, List<Trigger>> mentioning = new HashMap<>();
  private final Map<ObjectName, List<CustomObject>> others = new HashMap<>();
  private final Map<String, Set<ObjectName>> relations = new HashMap<>();

  /** Who reads what in a schema. */
  public Readers(DatabaseSchema schema) {
    schema.tables().forEach(t -> addRelation(t.name()));
    schema.views().forEach(v -> addRelation(v.name()));
    schema.views().forEach(this::addView);
    schema.triggers().forEach(this::addTrigger);
    schema.others().forEach(this::addOther);
  }

  /** Views that read a table or view. */
  public List<View> viewsOf(ObjectName relation) {
    return views.getOrDefault(relation, List.of());
  }

  /** Triggers that watch a table or view. */
  public List<Trigger> triggersOn(ObjectName relation) {
    return watching.getOrDefault(relation, List.of());
  }

  /** Triggers whose texts name a table or view. */
  public List<Trigger> triggersMentioning(ObjectName relation) {
    return mentioning.getOrDefault(relation, List.of());
  }

  /** Objects without a record of their own whose texts name a table or view. */
  public List<CustomObject> othersMentioning(ObjectName relation) {
    return others.getOrDefault(relation, List.of());
  }

  private void addOther(CustomObject object) {
    named(object.definition().sql())
        .forEach(n -> others.computeIfAbsent(n, r -> new ArrayList<>()).add(object));
  }

  private void addRelation(ObjectName name) {
    relations.computeIfAbsent(SqlWords.folded(name.name()), n -> new HashSet<>()).add(name);
  }

  private void addView(View view) {
    Set<ObjectName> read =
        view.dependencies().isEmpty()
            ? named(view.query().sql())
            : new HashSet<>(view.dependencies());
    read.remove(view.name());
    read.forEach(n -> views.computeIfAbsent(n, r -> new ArrayList<>()).add(view));
  }

  private void addTrigger(Trigger trigger) {
    watching.computeIfAbsent(trigger.table(), r -> new ArrayList<>()).add(trigger);
    String text = trigger.when() == null ? "" : trigger.when().sql() + " ";
    named(text + trigger.action().sql())
        .forEach(n -> mentioning.computeIfAbsent(n, r -> new ArrayList<>()).add(trigger));
  }

  private Set<ObjectName> named(String sql) {
    Set<ObjectName> found = new HashSet<>();
    for (String name : SqlWords.of(sql).names()) {
      found.addAll(relations.getOrDefault(name, Set.of()));
    }
    return found;
  }
}
