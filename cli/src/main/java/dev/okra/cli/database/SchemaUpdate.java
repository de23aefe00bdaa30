package dev.okra.cli.database;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.inject.Inject;
import com.google.inject.Provider;
import dev.okra.cli.GlobalOptions;
import dev.okra.cli.console.Console;
import dev.okra.cli.drift.IgnoredDrift;
import dev.okra.cli.project.Project;
import dev.okra.cli.schema.SchemaProblems;
import dev.okra.diff.ManagedScope;
import dev.okra.diff.drift.DriftedObject;
import dev.okra.diff.drift.SchemaDrift;
import dev.okra.domain.change.ChangeSentences;
import dev.okra.domain.plan.Plan;
import dev.okra.domain.plan.Script;
import dev.okra.domain.plan.Statement;
import dev.okra.domain.port.DatabaseUrl;
import dev.okra.domain.port.Dialect;
import dev.okra.domain.port.ExecutionListener;
import dev.okra.domain.port.InspectionScope;
import dev.okra.domain.port.MigrationLock;
import dev.okra.domain.port.SchemaContent;
import dev.okra.domain.port.Session;
import dev.okra.domain.port.SqlWriter;
import dev.okra.migration.sync.ComparedSchema;
import dev.okra.migration.sync.Comparison;
import dev.okra.migration.sync.RowCounts;
import dev.okra.migration.sync.SchemaComparer;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Makes a database equal to a schema: compares, shows, asks, and only then changes it. */
public final class SchemaUpdate {
  private final Project project;
  private final Questions questions;
  private final Consent consent;
  private final PlanReport report;
  private final AfterChange afterChange;
  private final IgnoredDrift ignoredDrift;
  private final SchemaProblems problems;
  private final Provider<Console> consoles;
  private final GlobalOptions options;

  @Inject
  SchemaUpdate(
      Project project,
      Questions questions,
      Consent consent,
      PlanReport report,
      AfterChange afterChange,
      IgnoredDrift ignoredDrift,
      SchemaProblems problems,
      Provider<Console> consoles,
      GlobalOptions options) {
    this.project = project;
    this.questions = questions;
    this.consent = consent;
    this.report = report;
    this.afterChange = afterChange;
    this.ignoredDrift = ignoredDrift;
    this.problems = problems;
    this.consoles = consoles;
    this.options = options;
  }

  /**
   * Brings a database to a schema.
   *
   * @return whether the database is now equal to the schema; false for a dry run that found
   *     differences
   */
  public boolean run(Request request) {
    Outcome outcome = locked(request);
    Supplier<ObjectNode> changes = outcome.changes();
    if (changes != null && !request.goesOn()) {
      afterChange.run(request.url(), List.of(), List.of(changes));
    }
    return outcome.equal();
  }

  private Outcome locked(Request request) {
    Dialect dialect = project.dialect(request.url());
    try (Session session = dialect.connect(request.url())) {
      MigrationLock.Held lock = lock(dialect, session, request.lockTimeout());
      try {
        Comparison comparison = compare(dialect, session, request);
        problems.show(comparison.desired().diagnostics());
        return act(dialect, session, comparison, request);
      } finally {
        lock.close();
      }
    }
  }

  private MigrationLock.Held lock(Dialect dialect, Session session, Duration timeout) {
    return dialect
        .lock()
        .acquire(
            session, timeout, holder -> consoles.get().say("waiting for another run: " + holder));
  }

  private Comparison compare(Dialect dialect, Session session, Request request) {
    SchemaComparer comparer =
        new SchemaComparer(dialect, session.capabilities(), project.scalarOverrides(dialect));
    ComparedSchema wanted = comparer.of(request.desired(), request.description());
    ComparedSchema current =
        comparer.inspected(session, request.scope().including(wanted.schema().schemaNames()));
    ComparedSchema desired = comparer.normalized(session, wanted, current);
    Comparison comparison =
        questions.decided(
            request.renames(), answers -> comparer.compare(current, desired, answers));
    return desired.scope() == ManagedScope.DECLARED
        ? withoutIgnored(comparer, comparison)
        : comparison;
  }

  /** The same without the drift that somebody has decided to leave as it is. */
  private Comparison withoutIgnored(SchemaComparer comparer, Comparison comparison) {
    IgnoredDrift.Recorded recorded = ignoredDrift.read();
    if (recorded.isEmpty()) {
      return comparison;
    }
    SchemaDrift drift = SchemaDrift.of(comparison.current().schema(), comparison.plan());
    List<DriftedObject> left = drift.objects().stream().filter(recorded::contains).toList();
    if (left.isEmpty()) {
      return comparison;
    }
    left.forEach(
        o -> consoles.get().say(o.fullName() + " stays as it is: see " + IgnoredDrift.FILE));
    return comparer.compareWith(
        comparison.current(),
        comparison.desired().withSchema(drift.keeping(left)),
        comparison.renames());
  }

  private Outcome act(Dialect dialect, Session session, Comparison comparison, Request request) {
    Plan plan = comparison.plan();
    SqlWriter writer = dialect.writer(session.capabilities());
    RowCounts counts = RowCounts.of(session, writer, plan, comparison.current().tableNames());
    ChangeSentences sentences = comparison.sentences(dialect.types(session.capabilities()));
    Console console = consoles.get();
    if (options.json()) {
      report.json(plan, comparison.inverses(session.capabilities()), sentences, writer, counts);
    } else {
      report.words(plan, sentences, counts);
    }
    if (plan.isEmpty()) {
      console.done(request.url() + " is up to date");
      return new Outcome(true, null);
    }
    Script script = writer.write(plan);
    if (request.dryRun()) {
      if (!options.json()) {
        report.sql(script, dialect);
      }
      console.say("dry run: nothing was changed");
      return new Outcome(false, null);
    }
    consent.require(plan, counts, request.force());
    InterruptibleChange.run(
        console,
        session.capabilities(),
        "okra db diff",
        () -> dialect.executor().execute(session, script, progress(script)));
    console.endProgress();
    console.done(
        request.url()
            + " follows "
            + request.description()
            + " ("
            + script.statements().size()
            + (script.statements().size() == 1 ? " statement)" : " statements)"));
    return new Outcome(true, () -> tree(comparison, session, sentences, writer, counts));
  }

  private ObjectNode tree(
      Comparison comparison,
      Session session,
      ChangeSentences sentences,
      SqlWriter writer,
      RowCounts counts) {
    return report.tree(
        comparison.plan(), comparison.inverses(session.capabilities()), sentences, writer, counts);
  }

  private ExecutionListener progress(Script script) {
    Console console = consoles.get();
    int total = script.statements().size();
    return new ExecutionListener() {
      @Override
      public void starting(int index, Statement statement) {
        String first = statement.sql().lines().findFirst().orElse("");
        console.progress("[" + (index + 1) + "/" + total + "] " + first);
        if (options.verbose()) {
          console.say(statement.sql());
        }
      }
    };
  }

  /**
   * What was done.
   *
   * @param equal whether the database is now equal to the schema
   * @param changes what was changed, as {@link PlanReport#tree} has it; null for nothing
   */
  private record Outcome(boolean equal, @Nullable Supplier<ObjectNode> changes) {}

  /**
   * What to do.
   *
   * @param url the database to change
   * @param desired what it is to hold
   * @param description what {@code desired} is, fit to be shown
   * @param renames what {@code --rename} said
   * @param dryRun whether to show only
   * @param force whether consent was given in advance
   * @param lockTimeout how long to wait for another run
   * @param scope what of the database is looked at
   * @param goesOn whether another update of the database follows at once
   */
  public record Request(
      DatabaseUrl url,
      SchemaContent desired,
      String description,
      List<String> renames,
      boolean dryRun,
      boolean force,
      Duration lockTimeout,
      InspectionScope scope,
      boolean goesOn) {
    public Request {
      renames = List.copyOf(renames);
    }
  }
}
