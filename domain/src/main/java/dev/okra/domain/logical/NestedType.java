package dev.okra.domain.logical;

import java.util.List;

/**
 * A {@code type}: a value with parts and without an identity, kept inside the row that holds it.
 *
 * @param name the name in the IDL
 * @param namespace the namespace of its file
 * @param fields its parts, in order
 * @param documentation description and deprecation
 */
public record NestedType(
    String name, Namespace namespace, List<ValueField> fields, Documentation documentation)
    implements Definition {

  public NestedType {
    fields = List.copyOf(fields);
  }
}
