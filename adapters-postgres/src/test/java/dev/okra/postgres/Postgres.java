package dev.okra.postgres;

import dev.okra.domain.change.Change;
import dev.okra.domain.change.TableChange;
import dev.okra.domain.plan.Plan;
import dev.okra.domain.plan.PlannedChange;
import dev.okra.domain.plan.Script;
import dev.okra.domain.port.DatabaseUrl;
import dev.okra.domain.port.ExecutionListener;
import dev.okra.domain.port.InspectionScope;
import dev.okra.domain.port.Row;
import dev.okra.domain.port.Session;
import dev.okra.domain.relational.DatabaseSchema;
import dev.okra.domain.relational.ObjectName;
import dev.okra.domain.relational.SchemaObject;
import dev.okra.domain.relational.Table;
import dev.okra.testkit.server.TestDatabase;
import java.util.Arrays;
import java.util.List;

/** A session to a test's own database, with the dialect's parts put together. */
public final class Postgres implements AutoCloseable {
  private static final PostgresDialect DIALECT = new PostgresDialect();
  private final Session session;

  private Postgres(Session session) {
    this.session = session;
  }

  public static Postgres open(TestDatabase database) {
    return new Postgres(DIALECT.connect(DatabaseUrl.parse(database.url())));
  }

  public Session session() {
    return session;
  }

  public boolean atLeast(int major) {
    return session.capabilities().server().atLeast(major, 0, 0);
  }

  public void execute(String... statements) {
    Arrays.stream(statements).forEach(session::execute);
  }

  /** The rows of a query, each as the text of its only column. */
  public List<String> texts(String query) {
    return session.query("SELECT CAST(x AS text) AS x FROM (" + query + ") q (x)").stream()
        .map((Row row) -> row.optionalText("x").orElse("NULL"))
        .toList();
  }

  public DatabaseSchema inspect(String... schemas) {
    return DIALECT.inspector().inspect(session, new InspectionScope(List.of(schemas), List.of()));
  }

  public Table table(String name) {
    return inspect().table(ObjectName.of(name)).orElseThrow();
  }

  /** Writes and runs changes. */
  public Script apply(Change... changes) {
    return apply(Arrays.asList(changes));
  }

  public Script apply(List<Change> changes) {
    Script script = write(changes);
    DIALECT.executor().execute(session, script, ExecutionListener.SILENT);
    return script;
  }

  public Script write(List<Change> changes) {
    Plan plan = new Plan(changes.stream().map(c -> new PlannedChange(c, List.of())).toList());
    return DIALECT.writer(session.capabilities()).write(plan);
  }

  public void create(Table... tables) {
    Arrays.stream(tables).forEach(t -> apply(new Change.CreateTable(t)));
  }

  public void create(SchemaObject... objects) {
    Arrays.stream(objects).forEach(o -> apply(new Change.CreateObject(o)));
  }

  public Script alter(Table before, Table after, TableChange... changes) {
    return apply(new Change.AlterTable(before, after, List.of(changes)));
  }

  public DatabaseSchema normalize(DatabaseSchema desired) {
    return DIALECT.normalizer().normalize(session, desired, inspect());
  }

  @Override
  public void close() {
    session.close();
  }
}
