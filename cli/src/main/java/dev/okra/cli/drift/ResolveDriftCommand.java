package dev.okra.cli.drift;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.inject.Inject;
import com.google.inject.Provider;
import dev.okra.cli.GlobalOptions;
import dev.okra.cli.console.Console;
import dev.okra.cli.database.Consent;
import dev.okra.cli.database.DatabaseOption;
import dev.okra.cli.migrate.Runners;
import dev.okra.cli.project.Project;
import dev.okra.diff.drift.DriftedObject;
import dev.okra.domain.diagnostic.OkraException;
import dev.okra.domain.port.DatabaseUrl;
import dev.okra.domain.port.Session;
import dev.okra.migration.json.SchemaJson;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code okra db resolve-drift}: ends each difference between a database and the schema. */
@Command(
    name = "resolve-drift",
    description = {
      "For each object that a database has otherwise than the schema says: takes it into the schema,",
      "repairs the database, or records that it stays as it is. Asks on a terminal.",
      "An OBJECT is called as this command lists it: users.email, 'index users.by_name', 'users.*'."
    })
public final class ResolveDriftCommand implements Callable<Integer> {
  private final Project project;
  private final Runners runners;
  private final LiveDatabase live;
  private final DriftResolver resolver;
  private final IgnoredDrift ignored;
  private final Consent consent;
  private final SchemaJson json;
  private final Provider<Console> consoles;
  private final GlobalOptions options;

  @Mixin private final DatabaseOption database = new DatabaseOption();

  @Option(
      names = "--adopt",
      paramLabel = "OBJECT",
      description = "Edit the schema, so that it says this object as the database has it.")
  private List<String> adopt = new ArrayList<>();

  @Option(
      names = "--repair",
      paramLabel = "OBJECT",
      description = "Change the database, so that it has this object as the schema says.")
  private List<String> repair = new ArrayList<>();

  @Option(
      names = "--ignore",
      paramLabel = "OBJECT",
      description = "Leave this object as it is, and record that; needs --reason.")
  private List<String> ignore = new ArrayList<>();

  @Option(
      names = "--stop-ignoring",
      paramLabel = "OBJECT",
      description = "Take back an earlier --ignore.")
  private List<String> stopIgnoring = new ArrayList<>();

  @Option(names = "--reason", paramLabel = "TEXT", description = "Why objects are ignored.")
  private @Nullable String reason;

  @Option(
      names = "--dry-run",
      description = "Show what would run and which files would change; change nothing.")
  private boolean dryRun;

  @Option(
      names = "--force",
      description = "Consent in advance to losing data and to failing on rows that exist.")
  private boolean force;

  @Inject
  ResolveDriftCommand(
      Project project,
      Runners runners,
      LiveDatabase live,
      DriftResolver resolver,
      IgnoredDrift ignored,
      Consent consent,
      SchemaJson json,
      Provider<Console> consoles,
      GlobalOptions options) {
    this.project = project;
    this.runners = runners;
    this.live = live;
    this.resolver = resolver;
    this.ignored = ignored;
    this.consent = consent;
    this.json = json;
    this.consoles = consoles;
    this.options = options;
  }

  @Override
  public Integer call() {
    DatabaseUrl target = runners.url(database);
    try (Session session = project.dialect(target).connect(target)) {
      LiveDatabase.Drift drift = live.drift(session);
      List<DriftedObject> takenBack = takenBack(drift);
      Resolutions resolutions = decide(target, drift, takenBack);
      requireConsent(resolutions);
      DriftResolver.Decision decision =
          new DriftResolver.Decision(drift, resolutions, reason(resolutions), dryRun, force);
      if (!dryRun) {
        stopIgnoring(takenBack);
      }
      resolver.resolve(session, decision);
      report(drift.open().size() + takenBack.size() - resolutions.size());
    }
    return 0;
  }

  private List<DriftedObject> takenBack(LiveDatabase.Drift drift) {
    List<DriftedObject> objects =
        drift.ignored().stream().map(LiveDatabase.Difference::object).toList();
    return stopIgnoring.stream()
        .flatMap(n -> Resolutions.find(n, objects).stream())
        .distinct()
        .toList();
  }

  private void stopIgnoring(List<DriftedObject> objects) {
    if (!objects.isEmpty()) {
      ignored.remove(objects);
      objects.forEach(o -> consoles.get().done(o.fullName() + " is no longer ignored"));
    }
  }

  private Resolutions decide(
      DatabaseUrl target, LiveDatabase.Drift drift, List<DriftedObject> takenBack) {
    Resolutions resolutions = new Resolutions();
    List<DriftedObject> objects = new ArrayList<>(takenBack);
    drift.open().forEach(d -> objects.add(d.object()));
    resolutions.choose(Resolution.ADOPT, adopt, objects);
    resolutions.choose(Resolution.REPAIR, repair, objects);
    resolutions.choose(Resolution.IGNORE, ignore, objects);
    if (objects.isEmpty()) {
      consoles.get().done(target + " is what " + live.schemaName() + " says");
    } else if (resolutions.isEmpty() && stopIgnoring.isEmpty()) {
      undecided(drift, resolutions);
    }
    return resolutions;
  }

  /** Whoever repairs a protected database by hand has to say so. */
  private void requireConsent(Resolutions resolutions) {
    if (!resolutions.of(Resolution.REPAIR).isEmpty() && !force && !dryRun) {
      consent.requireUnprotected("db resolve-drift --repair without --force");
    }
  }

  private void undecided(LiveDatabase.Drift drift, Resolutions resolutions) {
    Console console = consoles.get();
    if (console.isInteractive() && !options.json()) {
      resolutions.ask(console, drift.open());
      return;
    }
    if (options.json()) {
      ObjectNode root = JsonNodeFactory.instance.objectNode();
      root.set("drift", DriftReport.tree(drift.open()));
      root.set("ignored", DriftReport.tree(drift.ignored()));
      console.raw(json.print(root));
    } else {
      DriftReport.show(console, drift.open());
    }
    throw new OkraException(
        DriftErrorCode.UNRESOLVED,
        drift.open().size() + " objects differ, and nobody said what to do about them",
        "name each in --adopt, --repair or --ignore; '*' stands for all of them");
  }

  /** Why objects are ignored, where any are: said, or asked for. */
  private String reason(Resolutions resolutions) {
    String given = reason;
    if (resolutions.of(Resolution.IGNORE).isEmpty()) {
      return "";
    }
    Console console = consoles.get();
    if (given == null && console.isInteractive()) {
      given = console.ask("Why are they ignored?").orElse("");
    }
    if (given == null || given.isBlank()) {
      throw new OkraException(
          DriftErrorCode.UNRESOLVED,
          "nothing was done: whoever finds ignored drift later has to know why",
          "say why with --reason");
    }
    return given;
  }

  private void report(int open) {
    if (open > 0) {
      consoles.get().say(open + (open == 1 ? " object still differs" : " objects still differ"));
    }
  }
}
