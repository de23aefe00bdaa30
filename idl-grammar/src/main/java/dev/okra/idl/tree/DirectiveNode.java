package dev.okra.idl.tree;

import dev.okra.idl.source.Place;
import java.util.List;

/**
 * A directive with its arguments.
 *
 * @param name without the {@code @}
 * @param arguments in order
 * @param place all of it
 */
public record DirectiveNode(Name name, List<ArgumentNode> arguments, Place place)
    implements ItemNode {

  public DirectiveNode {
    arguments = List.copyOf(arguments);
  }

  /** Whether this is the directive with the given name. */
  public boolean is(String directiveName) {
    return name.text().equals(directiveName);
  }
}
