package dev.okra.domain.port;

import java.util.List;

/** Looks for rows that a database holds although its schema forbids them. */
public interface IntegrityCheck {

  /**
   * What is wrong, in words; empty where nothing is. It may read every row.
   *
   * @param session outside a transaction
   */
  List<String> problems(Session session);
}
