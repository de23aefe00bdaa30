package dev.okra.testkit.server;

import org.jspecify.annotations.Nullable;

/** A server that should run here does not come up; the message carries its log. */
final class ServerStartException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  ServerStartException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
