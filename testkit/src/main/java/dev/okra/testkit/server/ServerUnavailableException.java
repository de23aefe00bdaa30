package dev.okra.testkit.server;

/** A server cannot run on this machine; the message says what to install. */
public final class ServerUnavailableException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  ServerUnavailableException(String message) {
    super(message);
  }
}
