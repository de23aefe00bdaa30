package dev.okra.idl.check;

import dev.okra.idl.source.Place;
import org.jspecify.annotations.Nullable;

/**
 * Why a value cannot be a default.
 *
 * @param place the value, or the part of it that does not fit
 * @param message what is wrong
 * @param hint what to do, or null
 */
record Misfit(Place place, String message, @Nullable String hint) {}
