package dev.okra.idl.tree;

import dev.okra.idl.source.Place;

/**
 * A comment that says what something was called before.
 *
 * @param from the earlier name
 * @param place the comment
 */
public record RenameComment(String from, Place place) {}
