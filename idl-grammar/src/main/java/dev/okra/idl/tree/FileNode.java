package dev.okra.idl.tree;

import dev.okra.idl.source.SourceText;
import java.util.List;

/**
 * One file.
 *
 * @param source its text
 * @param items directives and definitions, in order
 * @param namesKnown whether the name of no definition was lost to an error of syntax
 */
public record FileNode(SourceText source, List<ItemNode> items, boolean namesKnown) {

  public FileNode {
    items = List.copyOf(items);
  }
}
