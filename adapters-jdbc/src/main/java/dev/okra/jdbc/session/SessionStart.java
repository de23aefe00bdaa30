package dev.okra.jdbc.session;

import dev.okra.domain.port.Capabilities;
import dev.okra.domain.port.Session;

/** What a dialect does first with a fresh connection. */
@FunctionalInterface
public interface SessionStart {
  /**
   * Brings the connection's settings to what okra expects, and says what the server can do.
   *
   * @param session the fresh connection; its {@link Session#capabilities()} are not known yet
   */
  Capabilities start(Session session);
}
