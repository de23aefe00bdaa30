package dev.okra.postgres.inspect;

import dev.okra.domain.port.Session;
import dev.okra.postgres.type.Names;
import java.util.List;

/** The search path of a session, set until the end of its transaction. */
public final class SearchPath {

  private SearchPath() {}

  /** Sets the path to these schemas. */
  public static void set(Session session, List<String> schemas) {
    restore(session, Names.identifiers(schemas));
  }

  /** Sets the path to a text that {@code current_setting} has given. */
  public static void restore(Session session, String path) {
    session.query("SELECT set_config('search_path', ?, true)", path);
  }
}
