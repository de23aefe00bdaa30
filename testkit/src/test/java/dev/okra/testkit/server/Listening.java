package dev.okra.testkit.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;

/** Whether anybody listens on a port of this machine. */
final class Listening {
  private Listening() {}

  static boolean on(int port) {
    try (Socket socket = new Socket()) {
      socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 1000);
      return true;
    } catch (ConnectException refused) {
      return false;
    } catch (SocketException reset) {
      // It let go of its port while it was asked: who asks again gets a plain answer.
      return true;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
