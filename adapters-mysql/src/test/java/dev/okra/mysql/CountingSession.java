package dev.okra.mysql;

import dev.okra.domain.port.Capabilities;
import dev.okra.domain.port.DatabaseUrl;
import dev.okra.domain.port.Row;
import dev.okra.domain.port.Session;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A session that counts what it is asked. */
final class CountingSession implements Session {
  private final Session session;
  private int count;

  CountingSession(Session session) {
    this.session = session;
  }

  int count() {
    return count;
  }

  @Override
  public Capabilities capabilities() {
    return session.capabilities();
  }

  @Override
  public DatabaseUrl url() {
    return session.url();
  }

  @Override
  public void execute(String sql) {
    count++;
    session.execute(sql);
  }

  @Override
  public long update(String sql, @Nullable Object... parameters) {
    count++;
    return session.update(sql, parameters);
  }

  @Override
  public List<Row> query(String sql, @Nullable Object... parameters) {
    count++;
    return session.query(sql, parameters);
  }

  /** Counts one for the round trip that they take together. */
  @Override
  public List<List<Row>> queryAll(List<String> queries) {
    count++;
    return session.queryAll(queries);
  }

  @Override
  public void begin() {
    session.begin();
  }

  @Override
  public void commit() {
    session.commit();
  }

  @Override
  public void rollback() {
    session.rollback();
  }

  @Override
  public boolean inTransaction() {
    return session.inTransaction();
  }

  @Override
  public void close() {
    session.close();
  }
}
