package dev.okra.idl.resolve;

import dev.okra.domain.logical.IndexKey;
import dev.okra.idl.directive.Arguments;
import dev.okra.idl.tree.DirectiveNode;
import dev.okra.idl.tree.FieldNode;
import dev.okra.idl.tree.ValueNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An index or unique key where it was written.
 *
 * @param directive {@code @index} or {@code @unique}
 * @param field the field that it stands on, or null where it lists its fields
 */
public record IndexDeclaration(DirectiveNode directive, @Nullable FieldNode field) {

  static boolean isIndex(DirectiveNode directive) {
    return directive.is("index") || directive.is("unique");
  }

  /** Whether two rows may not agree in it. */
  public boolean isUnique() {
    return directive.is("unique");
  }

  /** What was written for each part; empty where it stands on a field. */
  public List<ValueNode> entries() {
    return field != null ? List.of() : Arguments.list(directive, "fields");
  }

  /** Its parts; what cannot be read is left out. */
  public List<IndexKey> keys() {
    if (field != null) {
      return List.of(new IndexKey.FieldKey(field.name(), false));
    }
    List<IndexKey> keys = new ArrayList<>();
    for (String text : Arguments.texts(directive, "fields")) {
      IndexKey key = IndexKeyText.parse(text);
      if (key != null) {
        keys.add(key);
      }
    }
    return keys;
  }

  /** Its fields, where it covers all rows and has no expression; empty otherwise. */
  Set<String> plainFields() {
    Set<String> names = new HashSet<>();
    for (IndexKey key : keys()) {
      if (!(key instanceof IndexKey.FieldKey plain)) {
        return Set.of();
      }
      names.add(plain.field());
    }
    return Arguments.find(directive, "where") == null ? names : Set.of();
  }
}
