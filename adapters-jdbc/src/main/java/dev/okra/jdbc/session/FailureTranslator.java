package dev.okra.jdbc.session;

import dev.okra.domain.port.DatabaseUrl;
import java.sql.SQLException;

/**
 * Says what a driver's exception means. A dialect looks at the codes that only its server has, and
 * leaves the others to {@link StandardFailures}.
 */
@FunctionalInterface
public interface FailureTranslator {
  /**
   * What the exception means. The session removes the password from the message, should a driver
   * have put it there.
   *
   * @param failure what the driver threw, while connecting or later
   * @param url where the database is
   */
  Failure translate(SQLException failure, DatabaseUrl url);
}
