package dev.okra.domain.port;

import dev.okra.domain.diagnostic.ErrorCode;
import dev.okra.domain.diagnostic.OkraException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A failure that a database reported, with the statement that it concerns where there is one. */
public final class DatabaseException extends OkraException {
  private static final long serialVersionUID = 1L;

  private final @Nullable String statement;
  private final @Nullable String sqlState;

  /**
   * A failure.
   *
   * @param code which kind of failure it is
   * @param message the server's own message, in its words
   * @param hint the next step, or null
   * @param statement the statement that failed, or null
   * @param sqlState the five characters of SQLSTATE, or the server's own number; null where there
   *     is none
   * @param cause the driver's exception, or null
   */
  public DatabaseException(
      ErrorCode code,
      String message,
      @Nullable String hint,
      @Nullable String statement,
      @Nullable String sqlState,
      @Nullable Throwable cause) {
    super(code, message, hint, cause);
    this.statement = statement;
    this.sqlState = sqlState;
  }

  /** The statement that failed. */
  public Optional<String> statement() {
    return Optional.ofNullable(statement);
  }

  /** SQLSTATE, or the server's own number. */
  public Optional<String> sqlState() {
    return Optional.ofNullable(sqlState);
  }
}
