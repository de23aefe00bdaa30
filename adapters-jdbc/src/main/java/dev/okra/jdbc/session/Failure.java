package dev.okra.jdbc.session;

import dev.okra.domain.diagnostic.ErrorCode;
import org.jspecify.annotations.Nullable;

/**
 * What a driver's exception means.
 *
 * @param code okra's code for it
 * @param message what happened, in the server's own words where it has spoken
 * @param hint the next step, or null
 */
public record Failure(ErrorCode code, String message, @Nullable String hint) {}
