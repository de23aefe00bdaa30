package dev.okra.idl.tree;

import dev.okra.domain.logical.Value;
import dev.okra.idl.source.Place;
import java.util.List;

/**
 * A value where it was written.
 *
 * @param value what it is
 * @param elements of a list or object, with their places
 * @param place all of it
 */
public record ValueNode(Value value, List<ValueNode> elements, Place place) {

  public ValueNode {
    elements = List.copyOf(elements);
  }
}
