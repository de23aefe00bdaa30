package dev.okra.idl.tree;

import dev.okra.idl.source.Place;

/** What a file holds at its top level. */
public sealed interface ItemNode permits DefinitionNode, DirectiveNode {

  /** Where it is; of a definition, where its name and directives are. */
  Place place();
}
