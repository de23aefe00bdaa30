package dev.okra.idl.resolve;

import dev.okra.domain.logical.Namespace;
import dev.okra.domain.logical.Scalar;
import dev.okra.idl.directive.Arguments;
import dev.okra.idl.tree.DefinitionNode;
import dev.okra.idl.tree.DirectiveNode;
import dev.okra.idl.tree.FieldNode;
import dev.okra.idl.tree.TypeNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Everything that belongs to one database. */
public final class Scope {
  private final String database;
  private final Set<String> lostNames;
  private final boolean namesKnown;
  private final List<DefinitionNode> definitions = new ArrayList<>();
  private final Map<DefinitionNode, Namespace> namespaces = new HashMap<>();
  private final Map<String, DefinitionNode> byName = new LinkedHashMap<>();
  private final List<DirectiveNode> directives = new ArrayList<>();
  private final Map<String, List<DirectiveNode>> directivesByModel = new HashMap<>();
  private @Nullable Map<String, ModelScope> models;
  private @Nullable Relations relations;

  Scope(String database, Set<String> lostNames, boolean namesKnown) {
    this.lostNames = lostNames;
    this.database = database;
    this.namesKnown = namesKnown;
  }

  void addDefinition(DefinitionNode definition, Namespace namespace) {
    definitions.add(definition);
    namespaces.put(definition, namespace);
    byName.putIfAbsent(definition.name(), definition);
  }

  void addDirective(DirectiveNode directive) {
    directives.add(directive);
    String model = Arguments.text(directive, "model");
    if (model != null) {
      directivesByModel.computeIfAbsent(model, m -> new ArrayList<>()).add(directive);
    }
  }

  /** The database's name; empty for the one without a name. */
  public String database() {
    return database;
  }

  /** Whether a name that is not defined may be that of a definition lost to an error of syntax. */
  public boolean isLost(String name) {
    return !namesKnown || lostNames.contains(name);
  }

  /** All definitions, in order, those with the name of another included. */
  public List<DefinitionNode> definitions() {
    return definitions;
  }

  /** The indexes and unique keys at the top level of documents. */
  public List<DirectiveNode> directives() {
    return directives;
  }

  /** The first definition with a name, or null. */
  public @Nullable DefinitionNode definition(String name) {
    return byName.get(name);
  }

  /** All names that are defined. */
  public Collection<String> names() {
    return byName.keySet();
  }

  /** The namespace that a definition stands in. */
  public Namespace namespace(DefinitionNode definition) {
    return namespaces.getOrDefault(definition, Namespace.NONE);
  }

  /** The models by name; of several with one name, the first. */
  public Map<String, ModelScope> models() {
    Map<String, ModelScope> known = models;
    if (known == null) {
      known = new LinkedHashMap<>();
      for (DefinitionNode definition : definitions) {
        if (definition.kind() == DefinitionNode.Kind.MODEL
            && definition.equals(byName.get(definition.name()))) {
          List<DirectiveNode> own = directivesByModel.getOrDefault(definition.name(), List.of());
          known.put(definition.name(), new ModelScope(definition, own));
        }
      }
      models = known;
    }
    return known;
  }

  /** The model with a name, or null. */
  public @Nullable ModelScope model(String name) {
    return models().get(name);
  }

  /** How relation fields belong together. */
  public Relations relations() {
    Relations known = relations;
    if (known == null) {
      known = new Relations(this);
      relations = known;
    }
    return known;
  }

  /** What the name at the heart of a type stands for. */
  public TypeKind kindOf(TypeNode type) {
    String name = type.name().text();
    if (Scalar.named(name).isPresent()) {
      return TypeKind.SCALAR;
    }
    DefinitionNode definition = byName.get(name);
    if (definition == null) {
      return TypeKind.UNKNOWN;
    }
    return switch (definition.kind()) {
      case MODEL -> TypeKind.MODEL;
      case TYPE -> TypeKind.TYPE;
      case VIEW -> TypeKind.VIEW;
      case ENUM -> TypeKind.ENUM;
    };
  }

  /** Whether a field leads to a model. */
  public boolean isRelation(FieldNode field) {
    return kindOf(field.type()) == TypeKind.MODEL;
  }

  /** What a type's name stands for. */
  public enum TypeKind {
    SCALAR,
    ENUM,
    TYPE,
    MODEL,
    VIEW,
    UNKNOWN
  }
}
