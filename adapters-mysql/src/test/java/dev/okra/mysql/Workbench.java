package dev.okra.mysql;

import dev.okra.domain.change.Change;
import dev.okra.domain.change.Change.CreateObject;
import dev.okra.domain.change.Change.CreateTable;
import dev.okra.domain.plan.Plan;
import dev.okra.domain.plan.PlannedChange;
import dev.okra.domain.plan.Script;
import dev.okra.domain.port.Capability;
import dev.okra.domain.port.DatabaseUrl;
import dev.okra.domain.port.ExecutionListener;
import dev.okra.domain.port.InspectionScope;
import dev.okra.domain.port.Row;
import dev.okra.domain.port.Session;
import dev.okra.domain.relational.DatabaseSchema;
import dev.okra.domain.relational.ObjectName;
import dev.okra.domain.relational.Table;
import dev.okra.testkit.server.TestDatabase;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A session on a test's database, with the few things that every test does with it. */
final class Workbench implements AutoCloseable {
  final MysqlDialect dialect = new MysqlDialect();
  final Session session;

  Workbench(TestDatabase database) {
    this.session = dialect.connect(DatabaseUrl.parse(database.url()));
  }

  boolean can(Capability capability) {
    return session.capabilities().can(capability);
  }

  boolean isMariaDb() {
    return session.capabilities().server().product().equals("MariaDB");
  }

  /** The statements of changes. */
  Script script(Change... changes) {
    List<PlannedChange> planned =
        Arrays.stream(changes).map(c -> new PlannedChange(c, List.of())).toList();
    return dialect.writer(session.capabilities()).write(new Plan(planned));
  }

  List<String> statements(Change... changes) {
    return script(changes).statements().stream().map(s -> s.sql()).toList();
  }

  void apply(Change... changes) {
    dialect.executor().execute(session, script(changes), ExecutionListener.SILENT);
  }

  /** Makes all tables of a schema, then its other objects. */
  void create(DatabaseSchema schema) {
    List<Change> changes = new ArrayList<>();
    schema.tables().forEach(t -> changes.add(new CreateTable(t)));
    schema.sequences().forEach(o -> changes.add(new CreateObject(o)));
    schema.routines().forEach(o -> changes.add(new CreateObject(o)));
    schema.views().forEach(o -> changes.add(new CreateObject(o)));
    schema.triggers().forEach(o -> changes.add(new CreateObject(o)));
    schema.others().forEach(o -> changes.add(new CreateObject(o)));
    apply(changes.toArray(new Change[0]));
  }

  DatabaseSchema inspect() {
    return dialect.inspector().inspect(session, InspectionScope.DEFAULT);
  }

  Table table(String name) {
    return inspect().table(ObjectName.of(name)).orElseThrow();
  }

  DatabaseSchema normalize(DatabaseSchema desired) {
    return dialect.normalizer().normalize(session, desired, inspect());
  }

  void run(String... statements) {
    for (String statement : statements) {
      session.execute(statement);
    }
  }

  /** The rows of a query, each as {@code a|b|c} with {@code ~} for NULL. */
  List<String> rows(String query, String... columns) {
    List<String> result = new ArrayList<>();
    for (Row row : session.query(query)) {
      result.add(
          String.join(
              "|", Arrays.stream(columns).map(c -> row.optionalText(c).orElse("~")).toList()));
    }
    return result;
  }

  @Override
  public void close() {
    session.close();
  }
}
