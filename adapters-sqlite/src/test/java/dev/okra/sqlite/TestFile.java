package dev.okra.sqlite;

import dev.okra.domain.change.Change;
import dev.okra.domain.plan.Plan;
import dev.okra.domain.plan.PlannedChange;
import dev.okra.domain.plan.Script;
import dev.okra.domain.port.DatabaseUrl;
import dev.okra.domain.port.ExecutionListener;
import dev.okra.domain.port.InspectionScope;
import dev.okra.domain.port.Session;
import dev.okra.domain.relational.DatabaseSchema;
import dev.okra.domain.relational.ObjectName;
import dev.okra.domain.relational.Table;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** A database file, and what tests do with it. */
public final class TestFile implements AutoCloseable {
  private static final SqliteDialect DIALECT = new SqliteDialect();

  private final Session session;

  public TestFile(Path file) {
    this.session = DIALECT.connect(url(file));
  }

  /** The URL of a file. */
  public static DatabaseUrl url(Path file) {
    return DatabaseUrl.parse("sqlite:" + file);
  }

  public Session session() {
    return session;
  }

  /** Executes statements, each by itself. */
  public TestFile run(String... statements) {
    Stream.of(statements).forEach(session::execute);
    return this;
  }

  public DatabaseSchema inspect() {
    return DIALECT.inspector().inspect(session, InspectionScope.DEFAULT);
  }

  public Table table(String name) {
    return inspect().table(ObjectName.of(name)).orElseThrow();
  }

  /** Writes and runs changes; what was run. */
  public Script apply(Change... changes) {
    Plan plan = new Plan(Stream.of(changes).map(c -> new PlannedChange(c, List.of())).toList());
    Script script = DIALECT.writer(session.capabilities()).write(plan);
    DIALECT.executor().execute(session, script, ExecutionListener.SILENT);
    return script;
  }

  /** The rows of a query, each as its values with their names. */
  public List<String> rows(String sql) {
    return session.query(sql).stream().map(Object::toString).toList();
  }

  @Override
  public void close() {
    session.close();
  }
}
