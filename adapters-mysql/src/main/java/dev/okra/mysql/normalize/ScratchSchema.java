package dev.okra.mysql.normalize;

import dev.okra.domain.change.Change;
import dev.okra.domain.change.Change.CreateObject;
import dev.okra.domain.change.Change.CreateTable;
import dev.okra.domain.plan.Plan;
import dev.okra.domain.plan.PlannedChange;
import dev.okra.domain.plan.Statement;
import dev.okra.domain.port.DatabaseErrorCode;
import dev.okra.domain.port.DatabaseException;
import dev.okra.domain.port.Session;
import dev.okra.domain.relational.DatabaseSchema;
import dev.okra.domain.relational.Routine;
import dev.okra.domain.relational.SchemaObject;
import dev.okra.domain.relational.Table;
import dev.okra.domain.relational.View;
import dev.okra.mysql.inspect.MysqlInspector;
import dev.okra.mysql.type.Mentions;
import dev.okra.mysql.write.MysqlWriter;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Makes parts of a desired schema in the session's current database, and what they need with them.
 */
final class ScratchSchema {
  private final Session session;
  private final MysqlWriter writer;
  private final Map<String, Table> tables;
  private final Map<String, View> views;
  private final List<Routine> routines;
  private final Set<String> made = new HashSet<>();

  ScratchSchema(Session session, DatabaseSchema desired) {
    this.session = session;
    this.writer = new MysqlWriter(session.capabilities());
    this.tables = desired.tables().stream().collect(Collectors.toMap(t -> t.name().name(), t -> t));
    this.views = desired.views().stream().collect(Collectors.toMap(v -> v.name().name(), v -> v));
    this.routines = desired.routines();
  }

  void make(List<Table> openTables, List<View> openViews) {
    openTables.forEach(this::make);
    openViews.forEach(v -> make(v, new LinkedHashSet<>()));
  }

  DatabaseSchema inspected() {
    return new MysqlInspector().inspect(session, name -> true);
  }

  /** Without foreign keys: they hold no expressions, and what they refer to need not be here. */
  private void make(Table table) {
    if (made.add(table.name().name())) {
      run(new CreateTable(table.withForeignKeys(List.of())));
    }
  }

  /**
   * Makes a view after all that its text mentions.
   *
   * @param above the views that need this one; views cannot go round in circles, but texts may
   *     mention anything
   */
  private void make(View view, Set<String> above) {
    String name = view.name().name();
    if (made.contains(name) || !above.add(name)) {
      return;
    }
    for (String mentioned : Mentions.in(view.query().sql())) {
      if (tables.containsKey(mentioned)) {
        make(tables.get(mentioned));
      } else if (views.containsKey(mentioned)) {
        make(views.get(mentioned), above);
      } else {
        makeRoutines(mentioned);
      }
    }
    made.add(name);
    attempt(view);
  }

  private void makeRoutines(String name) {
    routines.stream()
        .filter(r -> r.name().name().equals(name) && made.add("routine " + name))
        .forEach(this::attempt);
  }

  /**
   * What cannot be made here may be wrong, or may read a table that okra does not look after; it
   * keeps its text, and the run itself will tell.
   */
  private void attempt(SchemaObject object) {
    try {
      run(new CreateObject(object));
    } catch (DatabaseException e) {
      if (e.code() != DatabaseErrorCode.STATEMENT_FAILED
          && e.code() != DatabaseErrorCode.PERMISSION_DENIED) {
        throw e;
      }
    }
  }

  private void run(Change change) {
    Plan plan = new Plan(List.of(new PlannedChange(change, List.of())));
    List<Statement> statements = writer.write(plan).statements();
    for (int i = 0; i < statements.size(); i++) {
      try {
        session.execute(statements.get(i).sql());
      } catch (DatabaseException e) {
        putBackSettings(statements.subList(i + 1, statements.size()));
        throw e;
      }
    }
  }

  /** What fails leaves the session as it was. */
  private void putBackSettings(List<Statement> left) {
    left.stream().map(Statement::sql).filter(s -> s.startsWith("SET ")).forEach(session::execute);
  }
}
