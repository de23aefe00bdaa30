package dev.okra.idl.tree;

import dev.okra.idl.source.Place;
import org.jspecify.annotations.Nullable;

/**
 * A type where it is used: a name, or a list of another type.
 *
 * @param name the name at the heart of it, whatever lists there are around
 * @param element what a list holds; null where this is no list
 * @param required whether {@code !} follows
 * @param place all of it
 */
public record TypeNode(Name name, @Nullable TypeNode element, boolean required, Place place) {

  /** Whether it is a list. */
  public boolean isList() {
    return element != null;
  }
}
