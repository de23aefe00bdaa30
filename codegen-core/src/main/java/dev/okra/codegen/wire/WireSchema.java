package dev.okra.codegen.wire;

import dev.okra.codegen.wire.WireObject.Role;
import dev.okra.domain.logical.EnumDefinition;
import dev.okra.domain.logical.NestedType;
import dev.okra.domain.logical.SchemaDefinition;
import dev.okra.domain.logical.SelectedSchema;
import dev.okra.domain.logical.ViewDefinition;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Everything that a generator renders. Enums and objects are in the order of their names, so that
 * the order of files and definitions does not show; a model is followed by its inputs.
 */
public final class WireSchema {
  private final List<EnumDefinition> enums;
  private final List<WireObject> objects;
  private final SortedMap<String, List<WireObject>> byDefinition;

  private WireSchema(List<EnumDefinition> enums, SortedMap<String, List<WireObject>> byDefinition) {
    this.enums = enums;
    this.byDefinition = Collections.unmodifiableSortedMap(byDefinition);
    this.objects = byDefinition.values().stream().flatMap(List::stream).toList();
  }

  /**
   * The view of what is wanted of a valid schema.
   *
   * @throws dev.okra.domain.diagnostic.OkraException where a default does not fit its type
   */
  public static WireSchema of(SelectedSchema selected) {
    SchemaDefinition schema = selected.schema();
    WireFields fields = new WireFields(schema);
    SortedMap<String, List<WireObject>> found = new TreeMap<>();
    schema.models().stream()
        .filter(selected::includes)
        .forEach(model -> found.put(model.name(), fields.objects(model)));
    schema.types().stream()
        .filter(selected::includes)
        .forEach(type -> found.put(type.name(), List.of(object(type, fields))));
    schema.views().stream()
        .filter(selected::includes)
        .forEach(view -> found.put(view.name(), List.of(object(view, fields))));
    List<EnumDefinition> enums =
        schema.enums().stream()
            .filter(selected::includes)
            .sorted(Comparator.comparing(EnumDefinition::name))
            .toList();
    return new WireSchema(enums, found);
  }

  private static WireObject object(NestedType type, WireFields fields) {
    return new WireObject(
        type.name(), Role.NESTED, type.namespace(), fields.ofNested(type), type.documentation());
  }

  private static WireObject object(ViewDefinition view, WireFields fields) {
    return new WireObject(
        view.name(), Role.VIEW, view.namespace(), fields.ofView(view), view.documentation());
  }

  /** The enums, by name. */
  public List<EnumDefinition> enums() {
    return enums;
  }

  /** Models with their inputs, nested types and views, by name. */
  public List<WireObject> objects() {
    return objects;
  }

  /**
   * From the name of a model, nested type or view to its objects: a model has three, the others
   * one.
   */
  public Map<String, List<WireObject>> byDefinition() {
    return byDefinition;
  }

  /** The object of a nested type that some field has. */
  public WireObject nestedType(String name) {
    List<WireObject> found = byDefinition.getOrDefault(name, List.of());
    if (found.size() != 1) {
      throw new IllegalArgumentException("no nested type " + name);
    }
    return found.get(0);
  }
}
