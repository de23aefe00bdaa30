package dev.okra.idl.tree;

import org.jspecify.annotations.Nullable;

/**
 * A field of a model, type or view.
 *
 * @param head its name, directives and description
 * @param type its type as written
 */
public record FieldNode(Head head, TypeNode type) {

  /** The name as text. */
  public String name() {
    return head.name().text();
  }

  /** A part of a tree is equal to itself alone; comparing what is below it would be slow. */
  @Override
  public boolean equals(@Nullable Object other) {
    return this == other;
  }

  @Override
  public int hashCode() {
    return System.identityHashCode(this);
  }
}
