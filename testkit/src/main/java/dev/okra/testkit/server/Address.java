package dev.okra.testkit.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;

/** Where a server listens. */
record Address(String host, int port) {
  /**
   * The name that servers bind and tests connect to; not "localhost", which may be IPv6 to one of
   * them.
   */
  static final String LOOPBACK = "127.0.0.1";

  /**
   * A loopback address that was free a moment ago. Someone else may take it before the server does,
   * so whoever starts a server there must be ready to ask again.
   */
  static Address free() {
    try (ServerSocket socket =
        new ServerSocket(0, 1, InetAddress.getByAddress(new byte[] {127, 0, 0, 1}))) {
      return new Address(LOOPBACK, socket.getLocalPort());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
