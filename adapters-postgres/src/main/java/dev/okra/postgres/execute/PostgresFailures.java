package dev.okra.postgres.execute;

import dev.okra.domain.diagnostic.ErrorCode;
import dev.okra.domain.port.DatabaseErrorCode;
import dev.okra.domain.port.DatabaseUrl;
import dev.okra.jdbc.session.Failure;
import dev.okra.jdbc.session.StandardFailures;
import dev.okra.postgres.type.Names;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/** What an SQLSTATE of PostgreSQL means (manual, appendix A). */
final class PostgresFailures {

  private PostgresFailures() {}

  static Failure translate(SQLException failure, DatabaseUrl url) {
    String state = failure.getSQLState() == null ? "" : failure.getSQLState();
    String text = message(failure);
    return switch (state) {
      case "28P01", "28000" -> accessDenied(text, url);
      case "3D000" ->
          of(
              DatabaseErrorCode.NO_SUCH_DATABASE,
              "there is no database '" + url.database() + "' on " + url.host(),
              "create it with CREATE DATABASE "
                  + Names.identifier(url.database())
                  + ", or correct its name in the database URL");
      case "57P03" ->
          of(
              DatabaseErrorCode.UNREACHABLE,
              text,
              "the server is starting or stopping; try again in a moment");
      case "53300" ->
          of(
              DatabaseErrorCode.UNREACHABLE,
              text,
              "close other connections, or raise max_connections of the server");
      case "55P03" ->
          of(
              DatabaseErrorCode.LOCKED,
              text,
              "another session holds a lock on what the statement needs; see pg_locks, and try again");
      case "40P01", "40001" ->
          of(
              DatabaseErrorCode.LOCKED,
              text,
              "another session was in the way; it is safe to try again");
      case "57014" ->
          of(
              DatabaseErrorCode.STATEMENT_FAILED,
              text,
              "it was cancelled, by somebody or by statement_timeout; it is safe to try again");
      case "25006" ->
          of(
              DatabaseErrorCode.READ_ONLY,
              text,
              "connect to the primary server, or turn default_transaction_read_only off");
      case "42501" -> of(DatabaseErrorCode.PERMISSION_DENIED, text, grantHint(url));
      case "53100" ->
          of(DatabaseErrorCode.DISK_FULL, text, "make room on the server's disk, and try again");
      case "57P01", "57P02", "57P05" -> StandardFailures.connectionLost(text);
      case "08001" -> unreachable(failure, url);
      default -> other(failure, url, text);
    };
  }

  private static Failure accessDenied(String text, DatabaseUrl url) {
    String who = url.user() == null ? "; it names no user" : "";
    return of(
        DatabaseErrorCode.ACCESS_DENIED, text, "check user and password in the database URL" + who);
  }

  /** The driver gives its own limit on connecting this state, and no cause. */
  private static Failure unreachable(SQLException failure, DatabaseUrl url) {
    return StandardFailures.network(failure, url)
        .orElseGet(
            () ->
                of(
                    DatabaseErrorCode.UNREACHABLE,
                    "no connection to " + url + ": " + StandardFailures.message(failure),
                    "check host and port in the database URL, and that the server is up"));
  }

  private static Failure other(SQLException failure, DatabaseUrl url, String text) {
    if (!(failure instanceof PSQLException server) || server.getServerErrorMessage() == null) {
      return StandardFailures.translate(failure, url);
    }
    Failure standard = StandardFailures.translate(failure, url);
    String hint = standard.hint() == null ? serverHint(failure) : standard.hint();
    return of(standard.code(), text, hint);
  }

  private static String grantHint(DatabaseUrl url) {
    String user = url.user() == null ? "the user" : "'" + url.user() + "'";
    return "let the owner of the object, or of the database, grant " + user + " what is missing";
  }

  /** What the server said, with its detail; without the driver's translation of the severity. */
  private static String message(SQLException failure) {
    ServerErrorMessage said = serverMessage(failure);
    if (said == null || said.getMessage() == null) {
      return StandardFailures.message(failure);
    }
    return said.getDetail() == null
        ? said.getMessage()
        : said.getMessage() + ": " + said.getDetail();
  }

  private static @Nullable String serverHint(SQLException failure) {
    ServerErrorMessage said = serverMessage(failure);
    return said == null ? null : said.getHint();
  }

  private static @Nullable ServerErrorMessage serverMessage(SQLException failure) {
    return failure instanceof PSQLException server ? server.getServerErrorMessage() : null;
  }

  private static Failure of(ErrorCode code, String message, @Nullable String hint) {
    return new Failure(code, message, hint);
  }
}
