package dev.okra.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.okra.diff.DiffEngine;
import dev.okra.diff.DiffOptions;
import dev.okra.diff.DiffResult;
import dev.okra.diff.pull.ConfirmedPull;
import dev.okra.domain.diagnostic.Diagnostic;
import dev.okra.domain.logical.Model;
import dev.okra.domain.logical.SchemaDefinition;
import dev.okra.domain.mapping.MappedSchema;
import dev.okra.domain.mapping.SchemaMapper;
import dev.okra.domain.plan.Plan;
import dev.okra.domain.plan.PlannedChange;
import dev.okra.domain.plan.Renames;
import dev.okra.domain.plan.Script;
import dev.okra.domain.plan.Statement;
import dev.okra.domain.port.DatabaseUrl;
import dev.okra.domain.port.Dialect;
import dev.okra.domain.port.ExecutionListener;
import dev.okra.domain.port.InspectionScope;
import dev.okra.domain.port.Session;
import dev.okra.domain.relational.Column;
import dev.okra.domain.relational.DatabaseSchema;
import dev.okra.domain.relational.ObjectName;
import dev.okra.idl.SchemaFile;
import dev.okra.idl.SchemaReader;
import dev.okra.idl.SchemaReading;
import dev.okra.idl.print.SchemaPrinter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A database that follows one schema after the other, as {@code db sync} would make it, and that is
 * compared with what was asked for after every step.
 */
public final class Workbench implements AutoCloseable {
  private final Dialect dialect;
  private final Session session;
  private final SchemaMapper mapper;
  private final DiffEngine engine;
  private SchemaDefinition schema = SchemaDefinition.EMPTY;

  /** What the last inspection found, until something is done; inspections take the most time. */
  private @Nullable DatabaseSchema seen;

  private @Nullable Mapped lastMapped;

  private record Mapped(SchemaDefinition definition, MappedSchema result) {}

  /** A workbench on an empty database. */
  public Workbench(Dialect dialect, DatabaseUrl url) {
    this.dialect = dialect;
    this.session = dialect.connect(url);
    this.mapper = new SchemaMapper(dialect, session.capabilities());
    this.engine =
        new DiffEngine(
            session.capabilities(), change -> dialect.hazards(change, session.capabilities()));
  }

  /** What the database was last brought to. */
  public SchemaDefinition schema() {
    return schema;
  }

  /** The schema that a text of the IDL says; fails with its problems. */
  public static SchemaDefinition read(String idl) {
    SchemaReading reading = new SchemaReader().read(List.of(SchemaFile.of("models.okra.gql", idl)));
    if (reading.hasErrors()) {
      throw new AssertionError(
          "the test's own schema is invalid:\n" + reading.renderer().render(reading.diagnostics()));
    }
    return reading.schema();
  }

  /** The problems that keep a schema from this database. */
  public List<Diagnostic> problems(SchemaDefinition definition) {
    return mapper.map(definition).diagnostics().stream().filter(Diagnostic::isError).toList();
  }

  /**
   * Brings the database to a schema, and fails unless it then holds exactly that: a second
   * comparison finds nothing.
   *
   * @return what was done
   */
  public Plan become(SchemaDefinition definition) {
    Plan plan = plan(definition);
    run(plan);
    schema = definition;
    Plan rest = plan(definition);
    if (!rest.isEmpty()) {
      throw new AssertionError(
          "after it was applied, the plan still wants "
              + rest.bareChanges().toList()
              + "\nsecond script:\n"
              + text(write(rest))
              + "\nfirst script:\n"
              + text(write(plan)));
    }
    return plan;
  }

  /**
   * Takes a plan back by its inverse, and fails unless the database then holds the schema that was
   * there before.
   */
  public void takeBack(Plan plan, SchemaDefinition before) {
    List<PlannedChange> inverse = new ArrayList<>();
    plan.bareChanges().forEach(c -> inverse.add(0, new PlannedChange(c.inverse(), List.of())));
    run(new Plan(inverse));
    schema = before;
    assertThat(plan(before).bareChanges()).as("what differs after the way back").isEmpty();
  }

  /** What leads from the database to a schema; nothing is changed. */
  public Plan plan(SchemaDefinition definition) {
    MappedSchema mapped = mapped(definition);
    if (mapped.diagnostics().stream().anyMatch(Diagnostic::isError)) {
      throw new AssertionError("not possible on this database: " + mapped.diagnostics());
    }
    DatabaseSchema current = inspect();
    DatabaseSchema desired = dialect.normalizer().normalize(session, mapped.schema(), current);
    return plan(current, desired, mapped.hints(), DiffOptions.DECLARED.withQuestions(false));
  }

  /** What a schema is here; each one is planned for twice, so the last one is kept. */
  private MappedSchema mapped(SchemaDefinition definition) {
    if (lastMapped == null || !lastMapped.definition().equals(definition)) {
      lastMapped = new Mapped(definition, mapper.map(definition));
    }
    return lastMapped.result();
  }

  /** What the database holds. */
  public DatabaseSchema inspect() {
    if (seen == null) {
      seen = dialect.inspector().inspect(session, InspectionScope.DEFAULT);
    }
    return seen;
  }

  /** What differs between two databases of this kind. */
  public Plan difference(DatabaseSchema one, DatabaseSchema other) {
    return plan(one, other, Renames.NONE, DiffOptions.EVERYTHING.withQuestions(false));
  }

  /** What the database's views yield, as far as it knows. */
  public Map<ObjectName, List<Column>> viewColumns() {
    return dialect.inspector().viewColumns(session, InspectionScope.DEFAULT);
  }

  /** Runs a script on the database. */
  public void execute(Script script) {
    seen = null;
    dialect.executor().execute(session, script, ExecutionListener.SILENT);
  }

  /**
   * The schema that is read out of the database, as a text of the IDL; fails unless the database
   * holds exactly that.
   */
  public String pulled() {
    DatabaseSchema current = inspect();
    ConfirmedPull.Result result =
        new ConfirmedPull(dialect, session.capabilities(), Map.of())
            .pull(
                current,
                viewColumns(),
                SchemaDefinition.EMPTY,
                s -> dialect.normalizer().normalize(session, s, current));
    String idl = SchemaPrinter.print(result.pulled().definition());
    assertThat(result.unconfirmed()).as(idl).isEmpty();
    assertThat(plan(read(idl)).bareChanges()).as(idl).isEmpty();
    return idl;
  }

  private Plan plan(
      DatabaseSchema current, DatabaseSchema desired, Renames renames, DiffOptions options) {
    DiffResult result = engine.diff(current, desired, renames, options);
    return result.plan();
  }

  private Script write(Plan plan) {
    return dialect.writer(session.capabilities()).write(plan);
  }

  /** Runs a plan. */
  public void run(Plan plan) {
    Script script = write(plan);
    try {
      execute(script);
    } catch (RuntimeException e) {
      throw new AssertionError(
          "the plan fails: "
              + e.getMessage()
              + "\n"
              + text(script)
              + "\n"
              + plan.bareChanges().toList(),
          e);
    }
  }

  /** Puts rows with a value in every column into the tables of every model. */
  public void seed() {
    seed(schema.models().stream().map(Model::name).collect(Collectors.toSet()));
  }

  /** Puts rows with a value in every column into the tables of some models. */
  public void seed(Set<String> models) {
    new Seeder(
            schema, dialect.types(session.capabilities()), dialect.writer(session.capabilities()))
        .fill(session, models);
  }

  /** All rows of all models. */
  public SchemaRows rows() {
    return SchemaRows.read(session, dialect.writer(session.capabilities()), schema);
  }

  private static String text(Script script) {
    return script.statements().stream().map(Statement::sql).collect(Collectors.joining(";\n"));
  }

  @Override
  public void close() {
    session.close();
  }
}
