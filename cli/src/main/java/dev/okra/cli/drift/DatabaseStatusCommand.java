package dev.okra.cli.drift;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.inject.Inject;
import com.google.inject.Provider;
import dev.okra.cli.GlobalOptions;
import dev.okra.cli.console.Console;
import dev.okra.cli.console.Style;
import dev.okra.cli.database.DatabaseOption;
import dev.okra.cli.migrate.Runners;
import dev.okra.cli.migrate.StateReport;
import dev.okra.domain.diagnostic.FailureKind;
import dev.okra.domain.port.DatabaseUrl;
import dev.okra.domain.port.HistoryEntry;
import dev.okra.migration.json.SchemaJson;
import dev.okra.migration.runner.MigrationState;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code okra db status}: whether a database follows the schema, and where migrations stand. */
@Command(
    name = "status",
    description = "Shows how a database differs from the schema, and where migrations stand.")
public final class DatabaseStatusCommand implements Callable<Integer> {
  private final Runners runners;
  private final LiveDatabase live;
  private final SchemaJson json;
  private final Provider<Console> consoles;
  private final GlobalOptions options;

  @Mixin private final DatabaseOption database = new DatabaseOption();

  @Option(
      names = "--check",
      description =
          "End with status 3 unless it follows the schema and every migration is applied.")
  private boolean check;

  @Inject
  DatabaseStatusCommand(
      Runners runners,
      LiveDatabase live,
      SchemaJson json,
      Provider<Console> consoles,
      GlobalOptions options) {
    this.runners = runners;
    this.live = live;
    this.json = json;
    this.consoles = consoles;
    this.options = options;
  }

  @Override
  public Integer call() {
    DatabaseUrl target = runners.url(database);
    Standing standing =
        runners.with(
            target,
            0,
            (session, runner) -> new Standing(live.drift(session), live.migrations(runner)));
    if (options.json()) {
      consoles.get().raw(json.print(tree(target, standing)));
    } else {
      show(target, standing);
    }
    return check && !standing.isAsItShouldBe() ? FailureKind.DIFFERENT.exitStatus() : 0;
  }

  private void show(DatabaseUrl target, Standing standing) {
    Console console = consoles.get();
    if (standing.drift.open().isEmpty()) {
      String words = console.styled("IN SYNC", Style.SUCCESS);
      console.data(words + "  " + target + " is what " + live.schemaName() + " says");
    } else {
      String words = console.styled("OUT OF SYNC", Style.ERROR);
      console.data(words + "  for " + target + " to follow " + live.schemaName() + ":");
      standing.drift.differences().forEach(d -> console.data("  " + d));
    }
    standing.drift.ignored().forEach(d -> console.data("  ignored: " + ignored(d)));
    standing.migrations.forEach(m -> console.data(StateReport.line(console, m)));
    standing
        .lastChange()
        .ifPresent(
            e ->
                console.data(
                    "last changed "
                        + e.finishedAt()
                        + " by "
                        + e.appliedBy()
                        + ": "
                        + e.version()));
  }

  private static String ignored(LiveDatabase.Difference difference) {
    String why = difference.ignored().map(i -> " (" + i.by() + ": " + i.reason() + ")").orElse("");
    return difference.object().fullName() + why;
  }

  private ObjectNode tree(DatabaseUrl target, Standing standing) {
    ObjectNode root = JsonNodeFactory.instance.objectNode();
    root.put("url", target.toString());
    root.put("inSync", standing.drift.open().isEmpty());
    standing.drift.differences().forEach(root.putArray("differences")::add);
    root.set("ignored", DriftReport.tree(standing.drift.ignored()));
    root.set("migrations", StateReport.tree(standing.migrations));
    standing
        .lastChange()
        .ifPresent(
            e -> {
              ObjectNode last = root.putObject("lastChange");
              last.put("at", String.valueOf(e.finishedAt()));
              last.put("by", e.appliedBy());
              last.put("migration", e.version());
            });
    return root;
  }

  private record Standing(LiveDatabase.Drift drift, List<MigrationState> migrations) {
    boolean isAsItShouldBe() {
      return drift.open().isEmpty() && StateReport.allApplied(migrations);
    }

    /** The migration that ended last, up or down. */
    Optional<HistoryEntry> lastChange() {
      return migrations.stream()
          .flatMap(m -> m.history().stream())
          .filter(e -> e.finishedAt() != null)
          .max(Comparator.comparing(e -> String.valueOf(e.finishedAt())));
    }
  }
}
