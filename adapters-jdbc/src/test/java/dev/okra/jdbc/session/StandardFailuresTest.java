package dev.okra.jdbc.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.okra.domain.port.DatabaseErrorCode;
import dev.okra.domain.port.DatabaseUrl;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.sql.SQLException;
import java.sql.SQLTimeoutException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StandardFailuresTest {
  private static final DatabaseUrl URL = DatabaseUrl.parse("postgres://ann@db.example:5433/app");

  /** What a driver throws when the network fails in this way. */
  private static SQLException driverFailure(IOException network) {
    return new SQLException("The connection attempt failed.", "08001", network);
  }

  private static IOException failureOf(NetworkAction action) {
    try {
      action.run();
      throw new AssertionError("the network did not fail");
    } catch (IOException e) {
      return e;
    }
  }

  private interface NetworkAction {
    void run() throws IOException;
  }

  @Test
  void portThatNobodyListensOnIsRefused() throws IOException {
    int port;
    try (ServerSocket socket = new ServerSocket(0)) {
      port = socket.getLocalPort();
    }
    IOException refused =
        failureOf(() -> new Socket(InetAddress.getLoopbackAddress(), port).close());
    Failure failure = StandardFailures.translate(driverFailure(refused), URL);
    assertThat(failure.code()).isEqualTo(DatabaseErrorCode.UNREACHABLE);
    assertThat(failure.message()).isEqualTo("nothing accepts connections at db.example:5433");
    assertThat(failure.hint()).contains("start the server");
  }

  @Test
  void hostThatNobodyKnowsIsNamed() {
    IOException unknown = failureOf(() -> InetAddress.getAllByName("no-such-host.invalid"));
    Failure failure = StandardFailures.translate(driverFailure(unknown), URL);
    assertThat(failure.code()).isEqualTo(DatabaseErrorCode.UNKNOWN_HOST);
    assertThat(failure.message()).contains("'db.example'");
  }

  @Test
  void serverThatDoesNotAnswerTimesOut() throws IOException {
    try (ServerSocket silent = new ServerSocket(0);
        Socket client = new Socket()) {
      client.connect(
          new InetSocketAddress(InetAddress.getLoopbackAddress(), silent.getLocalPort()));
      client.setSoTimeout(1);
      IOException timeout = failureOf(() -> client.getInputStream().read());
      Failure failure =
          StandardFailures.translate(
              driverFailure(timeout), DatabaseUrl.parse("mysql://ann@db.example/app"));
      assertThat(failure.code()).isEqualTo(DatabaseErrorCode.UNREACHABLE);
      assertThat(failure.message()).isEqualTo("no answer from db.example (default port) in time");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "28P01, ACCESS_DENIED",
    "28000, ACCESS_DENIED",
    "3D000, NO_SUCH_DATABASE",
    "08006, CONNECTION_LOST",
    "25006, READ_ONLY",
    "42501, PERMISSION_DENIED",
    "42601, STATEMENT_FAILED"
  })
  void standardStatesAreToldApart(String state, DatabaseErrorCode code) {
    Failure failure = StandardFailures.translate(new SQLException("server's words", state), URL);
    assertThat(failure.code()).isEqualTo(code);
    assertThat(failure.message()).isEqualTo("server's words");
  }

  @Test
  void exceptionWithoutWordsIsNamedByItsClass() {
    Failure failure = StandardFailures.translate(new SQLTimeoutException(), URL);
    assertThat(failure.message()).isEqualTo("SQLTimeoutException");
    assertThat(failure.hint()).contains("time limit");
  }
}
