package dev.okra.cli.migrate;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.inject.Inject;
import com.google.inject.Provider;
import dev.okra.cli.GlobalOptions;
import dev.okra.cli.console.Console;
import dev.okra.cli.console.Style;
import dev.okra.domain.diagnostic.FailureKind;
import dev.okra.migration.json.SchemaJson;
import dev.okra.migration.runner.MigrationState;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code okra db migrate status}: where every migration stands. */
@Command(name = "status", description = "Shows where every migration stands in a database.")
public final class StatusCommand implements Callable<Integer> {
  private final Runners runners;
  private final SchemaJson json;
  private final Provider<Console> consoles;
  private final GlobalOptions options;

  @Option(
      names = "--url",
      paramLabel = "URL",
      description = "The database; otherwise the configured one.")
  private @Nullable String url;

  @Option(
      names = "--check",
      description = "End with status 3 unless every migration is applied as it is.")
  private boolean check;

  @Inject
  StatusCommand(
      Runners runners, SchemaJson json, Provider<Console> consoles, GlobalOptions options) {
    this.runners = runners;
    this.json = json;
    this.consoles = consoles;
    this.options = options;
  }

  @Override
  public Integer call() {
    List<MigrationState> states =
        runners.with(runners.url(url), 0, (session, runner) -> runner.status());
    Console console = consoles.get();
    if (options.json()) {
      console.raw(json.print(tree(states)));
    } else {
      states.forEach(s -> console.data(line(console, s)));
      if (states.isEmpty()) {
        console.say("no migrations; 'okra db migrate snapshot' makes the first");
      }
    }
    boolean applied = states.stream().allMatch(s -> s.kind() == MigrationState.Kind.APPLIED);
    return check && !applied ? FailureKind.DIFFERENT.exitStatus() : 0;
  }

  private static String line(Console console, MigrationState state) {
    Style style =
        switch (state.kind()) {
          case APPLIED -> Style.SUCCESS;
          case PENDING, ROLLED_BACK, RUNNING -> Style.CHANGED;
          case FAILED, EDITED, MISSING -> Style.ERROR;
        };
    String when =
        state.history().map(e -> "  " + e.startedAt() + " by " + e.appliedBy()).orElse("");
    String progress =
        state.kind() == MigrationState.Kind.FAILED || state.kind() == MigrationState.Kind.RUNNING
            ? state
                .history()
                .map(e -> "  after " + e.statementsDone() + " of " + e.statementsTotal())
                .orElse("")
            : "";
    String word = "%-11s".formatted(state.kind().word());
    return console.styled(word, style) + " " + state.id() + when + progress;
  }

  private static ArrayNode tree(List<MigrationState> states) {
    ArrayNode array = JsonNodeFactory.instance.arrayNode();
    for (MigrationState state : states) {
      ObjectNode node = array.addObject();
      node.put("id", state.id());
      node.put("description", state.description());
      node.put("state", state.kind().word());
      state
          .history()
          .ifPresent(
              e -> {
                node.put("startedAt", e.startedAt().toString());
                node.put("appliedBy", e.appliedBy());
                node.put("statementsDone", e.statementsDone());
                node.put("statementsTotal", e.statementsTotal());
                node.put("error", e.error());
              });
    }
    return array;
  }
}
