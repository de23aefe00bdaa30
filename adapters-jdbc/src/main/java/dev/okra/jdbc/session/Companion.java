package dev.okra.jdbc.session;

import dev.okra.domain.port.Row;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The second connection of a session, which takes several statements at once. */
final class Companion implements AutoCloseable {
  /**
   * How many characters go together; servers take a message of at least 1 MiB. That is room for
   * some ten thousand statements that each name one object.
   */
  private static final int LONGEST = 1 << 19;

  private final Supplier<JdbcSession> source;
  private @Nullable JdbcSession session;

  Companion(Supplier<JdbcSession> source) {
    this.source = source;
  }

  /** The rows of each query, in their order. */
  List<List<Row>> queryAll(List<String> queries) throws SQLException {
    if (session == null) {
      session = source.get();
    }
    List<List<Row>> results = new ArrayList<>();
    StringBuilder together = new StringBuilder();
    for (String query : queries) {
      if (together.length() > 0 && together.length() + query.length() > LONGEST) {
        run(session, together.toString(), results);
        together.setLength(0);
      }
      together.append(query).append(";\n");
    }
    run(session, together.toString(), results);
    if (results.size() != queries.size()) {
      throw new SQLException(queries.size() + " queries had " + results.size() + " results");
    }
    return List.copyOf(results);
  }

  private static void run(JdbcSession session, String queries, List<List<Row>> results)
      throws SQLException {
    try (Statement statement = session.connection().createStatement()) {
      statement.setEscapeProcessing(false);
      boolean more = statement.execute(queries);
      while (more) {
        try (ResultSet result = statement.getResultSet()) {
          results.add(RowReader.readAll(result));
        }
        more = statement.getMoreResults();
      }
    }
  }

  @Override
  public void close() {
    if (session != null) {
      session.close();
    }
  }
}
