package dev.okra.idl.tree;

import dev.okra.idl.source.Place;

/** A name where it was written. */
public record Name(String text, Place place) {}
