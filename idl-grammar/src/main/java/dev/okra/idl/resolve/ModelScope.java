package dev.okra.idl.resolve;

import dev.okra.idl.directive.Arguments;
import dev.okra.idl.tree.DefinitionNode;
import dev.okra.idl.tree.DirectiveNode;
import dev.okra.idl.tree.FieldNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One model, with what is asked of it again and again. */
public final class ModelScope {
  private final DefinitionNode node;
  private final Map<String, FieldNode> fields = new LinkedHashMap<>();
  private final List<String> primaryKey;
  private final List<IndexDeclaration> indexes;
  private @Nullable Set<Set<String>> uniqueKeys;

  ModelScope(DefinitionNode node, List<DirectiveNode> topLevel) {
    this.node = node;
    for (FieldNode field : node.fields()) {
      fields.putIfAbsent(field.name(), field);
    }
    this.primaryKey = primaryKey(node);
    this.indexes = indexes(node, topLevel);
  }

  private static List<String> primaryKey(DefinitionNode node) {
    DirectiveNode ofModel = node.head().directive("id");
    if (ofModel != null) {
      return List.copyOf(Arguments.texts(ofModel, "fields"));
    }
    List<String> marked = new ArrayList<>();
    String implied = null;
    for (FieldNode field : node.fields()) {
      if (field.head().has("id")) {
        marked.add(field.name());
      }
      if (isImpliedId(field)) {
        implied = field.name();
      }
    }
    boolean none = marked.isEmpty() && implied != null;
    return none ? List.of(implied) : List.copyOf(marked);
  }

  /** Whether a field identifies its model without saying so. */
  static boolean isImpliedId(FieldNode field) {
    return field.name().equals("id")
        && field.type().name().text().equals("ID")
        && !field.type().isList()
        && field.type().required();
  }

  private static List<IndexDeclaration> indexes(DefinitionNode node, List<DirectiveNode> topLevel) {
    List<IndexDeclaration> result = new ArrayList<>();
    for (FieldNode field : node.fields()) {
      for (DirectiveNode directive : field.head().directives()) {
        if (IndexDeclaration.isIndex(directive)) {
          result.add(new IndexDeclaration(directive, field));
        }
      }
    }
    for (DirectiveNode directive : node.head().directives()) {
      if (IndexDeclaration.isIndex(directive)) {
        result.add(new IndexDeclaration(directive, null));
      }
    }
    for (DirectiveNode directive : topLevel) {
      if (IndexDeclaration.isIndex(directive)) {
        result.add(new IndexDeclaration(directive, null));
      }
    }
    return List.copyOf(result);
  }

  /** The definition. */
  public DefinitionNode node() {
    return node;
  }

  /** The model's name. */
  public String name() {
    return node.name();
  }

  /** The first field with a name, or null. */
  public @Nullable FieldNode field(String name) {
    return fields.get(name);
  }

  /** The names of all fields. */
  public Collection<String> fieldNames() {
    return fields.keySet();
  }

  /** The names of the fields of the primary key, as written; empty where there is none. */
  public List<String> primaryKey() {
    return primaryKey;
  }

  /**
   * Indexes and unique keys: those on fields in the order of the fields, then those on the model,
   * then those at the top level in the order of the files.
   */
  public List<IndexDeclaration> indexes() {
    return indexes;
  }

  /** Whether no two rows can agree in these fields: they are the primary key or a unique key. */
  public boolean isUnique(Set<String> names) {
    Set<Set<String>> known = uniqueKeys;
    if (known == null) {
      known = new HashSet<>();
      known.add(Set.copyOf(primaryKey));
      for (IndexDeclaration index : indexes) {
        if (index.isUnique()) {
          known.add(index.plainFields());
        }
      }
      uniqueKeys = known;
    }
    return !names.isEmpty() && known.contains(names);
  }
}
