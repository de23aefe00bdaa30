package dev.okra.cli.drift;

import com.google.inject.Inject;
import com.google.inject.Provider;
import dev.okra.cli.console.Console;
import dev.okra.cli.database.SchemaUpdate;
import dev.okra.cli.migrate.Runners;
import dev.okra.cli.project.Project;
import dev.okra.cli.pull.Adoption;
import dev.okra.diff.RenameQuestion;
import dev.okra.diff.drift.DriftedObject;
import dev.okra.diff.rename.RenameFlags;
import dev.okra.domain.plan.Renames;
import dev.okra.domain.port.SchemaContent;
import dev.okra.domain.port.Session;
import dev.okra.migration.sync.Comparison;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Does what was decided about drifted objects. What may fail comes first: the edited schema is
 * worked out, then the database is changed, and only then files are written.
 */
final class DriftResolver {
  private static final Duration LOCK_TIMEOUT = Duration.ofSeconds(60);

  private final Project project;
  private final SchemaUpdate update;
  private final Adoption adoption;
  private final IgnoredDrift ignored;
  private final Provider<Console> consoles;

  @Inject
  DriftResolver(
      Project project,
      SchemaUpdate update,
      Adoption adoption,
      IgnoredDrift ignored,
      Provider<Console> consoles) {
    this.project = project;
    this.update = update;
    this.adoption = adoption;
    this.ignored = ignored;
    this.consoles = consoles;
  }

  /**
   * What was decided.
   *
   * @param reason why objects are ignored; empty where none are
   * @param dryRun whether to show only
   * @param force whether consent to losing data was given in advance
   */
  record Decision(
      LiveDatabase.Drift drift,
      Resolutions resolutions,
      String reason,
      boolean dryRun,
      boolean force) {}

  void resolve(Session session, Decision decision) {
    List<DriftedObject> adopted = decision.resolutions().of(Resolution.ADOPT);
    Adoption.Edit edit = adopted.isEmpty() ? Adoption.Edit.NONE : edit(session, decision, adopted);
    List<DriftedObject> repaired = decision.resolutions().of(Resolution.REPAIR);
    if (!repaired.isEmpty()) {
      repair(session, decision, repaired);
    }
    edit.apply(consoles.get(), decision.dryRun());
    List<DriftedObject> left = decision.resolutions().of(Resolution.IGNORE);
    if (!left.isEmpty() && !decision.dryRun()) {
      record(left, decision.reason());
    }
  }

  private Adoption.Edit edit(Session session, Decision decision, List<DriftedObject> adopted) {
    Comparison comparison = decision.drift().comparison();
    return adoption.edit(
        project.dialect(session.url()),
        session,
        comparison.current(),
        comparison.current().withSchema(decision.drift().schemaDrift().keeping(adopted)));
  }

  private void repair(Session session, Decision decision, List<DriftedObject> repaired) {
    String names = repaired.stream().map(DriftedObject::fullName).collect(Collectors.joining(", "));
    update.run(
        new SchemaUpdate.Request(
            session.url(),
            new SchemaContent.Relational(
                project.dialect(session.url()).id(),
                decision.drift().schemaDrift().repairing(repaired)),
            "the schema in " + names,
            renames(decision.drift().comparison().renames()),
            decision.dryRun(),
            decision.force(),
            LOCK_TIMEOUT,
            project.scope(List.of()),
            false));
  }

  /** Renames that the schema itself names are no questions; nothing else was renamed. */
  private static List<String> renames(Renames renames) {
    List<String> flags = new ArrayList<>(RenameFlags.of(renames));
    flags.add(RenameQuestion.NOTHING);
    return flags;
  }

  private void record(List<DriftedObject> objects, String reason) {
    String by = Runners.whoAndWhere();
    String at = Instant.now(Clock.systemUTC()).truncatedTo(ChronoUnit.SECONDS).toString();
    ignored.add(objects.stream().map(o -> ignored.entry(o, by, reason, at)).toList());
    objects.forEach(
        o -> consoles.get().done(o.fullName() + " is ignored from now on: " + IgnoredDrift.FILE));
  }
}
