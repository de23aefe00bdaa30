package dev.okra.jdbc.session;

import dev.okra.domain.port.DatabaseErrorCode;
import dev.okra.domain.port.DatabaseUrl;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.PortUnreachableException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.sql.SQLException;
import java.sql.SQLTimeoutException;
import java.util.Optional;
import java.util.concurrent.TimeoutException;

/**
 * Failures that look the same on every server: those of the network, and those that SQLSTATE
 * (ISO/IEC 9075-2, subclause 24.1) tells apart.
 */
public final class StandardFailures {

  private StandardFailures() {}

  /** The meaning of an exception of which the dialect knows nothing better. */
  public static Failure translate(SQLException failure, DatabaseUrl url) {
    return network(failure, url).orElseGet(() -> byState(failure, url));
  }

  /** The server's own message; a driver's exception without one is named by its class. */
  public static String message(SQLException failure) {
    String message = failure.getMessage();
    return message == null || message.isBlank()
        ? failure.getClass().getSimpleName()
        : message.strip();
  }

  /** A failure of the network while connecting, found among the causes. */
  public static Optional<Failure> network(SQLException failure, DatabaseUrl url) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof UnknownHostException) {
        return Optional.of(unknownHost(url));
      }
      if (cause instanceof ConnectException
          || cause instanceof NoRouteToHostException
          || cause instanceof PortUnreachableException) {
        return Optional.of(refused(url));
      }
      if (cause instanceof SocketTimeoutException || cause instanceof TimeoutException) {
        return Optional.of(silent(url));
      }
    }
    return Optional.empty();
  }

  private static Failure unknownHost(DatabaseUrl url) {
    return new Failure(
        DatabaseErrorCode.UNKNOWN_HOST,
        "no computer is known by the name '" + url.host() + "'",
        "check the host in the database URL, and that this computer can look names up");
  }

  private static Failure refused(DatabaseUrl url) {
    return new Failure(
        DatabaseErrorCode.UNREACHABLE,
        "nothing accepts connections at " + address(url),
        "start the server, or check host and port in the database URL");
  }

  private static Failure silent(DatabaseUrl url) {
    return new Failure(
        DatabaseErrorCode.UNREACHABLE,
        "no answer from " + address(url) + " in time",
        "check host and port in the database URL, and that no firewall drops the packets");
  }

  private static String address(DatabaseUrl url) {
    return url.host() + url.explicitPort().map(p -> ":" + p).orElse(" (default port)");
  }

  private static Failure byState(SQLException failure, DatabaseUrl url) {
    String state = failure.getSQLState() == null ? "" : failure.getSQLState();
    String message = message(failure);
    if (state.startsWith("28")) {
      return new Failure(
          DatabaseErrorCode.ACCESS_DENIED,
          message,
          "check user and password in the database URL"
              + (url.user() == null ? "; it names no user" : ""));
    }
    if (state.equals("3D000")) {
      return new Failure(
          DatabaseErrorCode.NO_SUCH_DATABASE,
          message,
          "create the database '" + url.database() + "', or correct its name in the database URL");
    }
    if (state.startsWith("08")) {
      return connectionLost(message);
    }
    if (state.equals("25006")) {
      return new Failure(
          DatabaseErrorCode.READ_ONLY,
          message,
          "connect to the primary server, or lift the read-only setting");
    }
    if (state.equals("42501")) {
      return new Failure(
          DatabaseErrorCode.PERMISSION_DENIED,
          message,
          "grant the privilege to the user of the database URL");
    }
    if (failure instanceof SQLTimeoutException) {
      return new Failure(
          DatabaseErrorCode.STATEMENT_FAILED, message, "raise the time limit, or try again");
    }
    return new Failure(DatabaseErrorCode.STATEMENT_FAILED, message, null);
  }

  /** The connection ended while it was in use. */
  public static Failure connectionLost(String message) {
    return new Failure(
        DatabaseErrorCode.CONNECTION_LOST,
        message,
        "check that the server is up; 'okra db migrate status' says how far a migration has come");
  }
}
