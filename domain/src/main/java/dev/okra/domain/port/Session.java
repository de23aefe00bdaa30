package dev.okra.domain.port;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One connection to one database, used by one thread. Every method throws {@link
 * DatabaseException}. Parameters stand for {@code ?} and are texts, numbers, truth values or null.
 */
public interface Session extends AutoCloseable {

  /** What the server can do. */
  Capabilities capabilities();

  /** Where it is; fit to be shown. */
  DatabaseUrl url();

  /** Executes a statement exactly as it is; a {@code ?} in it is no parameter. */
  void execute(String sql);

  /** Executes a statement with parameters, and says how many rows it touched. */
  long update(String sql, @Nullable Object... parameters);

  /** All rows of a query. */
  List<Row> query(String sql, @Nullable Object... parameters);

  /**
   * All rows of each of several queries without parameters, in their order. Where the server takes
   * several statements at once, they take one round trip together; elsewhere one each.
   */
  default List<List<Row>> queryAll(List<String> queries) {
    return queries.stream().map(q -> query(q)).toList();
  }

  /** Begins a transaction. */
  void begin();

  /** Ends the transaction and keeps its work. */
  void commit();

  /** Ends the transaction and undoes its work; does nothing where none is open. */
  void rollback();

  /** Whether a transaction is open. */
  boolean inTransaction();

  /** Closes the connection; an open transaction is rolled back. */
  @Override
  void close();
}
