package dev.okra.jdbc.session;

import dev.okra.domain.port.DatabaseErrorCode;
import dev.okra.domain.port.DatabaseException;
import dev.okra.domain.port.DatabaseUrl;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * Makes okra's exceptions of a driver's; whatever a driver puts into its messages, the password
 * does not get out.
 */
final class Failures {
  private final FailureTranslator translator;
  private final DatabaseUrl url;

  Failures(FailureTranslator translator, DatabaseUrl url) {
    this.translator = translator;
    this.url = url;
  }

  DatabaseException of(SQLException cause, @Nullable String statement) {
    Failure failure = translator.translate(cause, url);
    return new DatabaseException(
        failure.code(),
        redact(failure.message()),
        failure.hint() == null ? null : redact(failure.hint()),
        statement,
        state(cause),
        saysPassword(cause) ? null : cause);
  }

  DatabaseException refusedByDriver() {
    return new DatabaseException(
        DatabaseErrorCode.INVALID_URL, "the driver does not accept " + url, null, null, null, null);
  }

  private static @Nullable String state(SQLException cause) {
    String state = cause.getSQLState();
    if (state != null && !state.isBlank()) {
      return state;
    }
    return cause.getErrorCode() == 0 ? null : Integer.toString(cause.getErrorCode());
  }

  private String redact(String text) {
    String password = url.password();
    return password == null || password.isEmpty() ? text : text.replace(password, "***");
  }

  private boolean saysPassword(Throwable failure) {
    String password = url.password();
    if (password == null || password.isEmpty()) {
      return false;
    }
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause.toString().contains(password)) {
        return true;
      }
    }
    return false;
  }
}
