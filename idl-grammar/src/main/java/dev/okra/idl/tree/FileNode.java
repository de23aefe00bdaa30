package dev.okra.idl.tree;

import dev.okra.idl.source.SourceText;
import java.util.List;
import java.util.Set;

/**
 * One file.
 *
 * @param source its text
 * @param items directives and definitions, in order
 * @param lostNames the names of definitions that could not be read
 * @param namesKnown whether there is no other definition that could not be read
 */
public record FileNode(
    SourceText source, List<ItemNode> items, Set<String> lostNames, boolean namesKnown) {

  public FileNode {
    items = List.copyOf(items);
    lostNames = Set.copyOf(lostNames);
  }
}
