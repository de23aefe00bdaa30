package dev.okra.cli.migrate;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.okra.cli.console.Console;
import dev.okra.cli.console.Style;
import dev.okra.migration.runner.MigrationState;
import java.util.List;

/** Shows where migrations stand. */
public final class StateReport {
  private StateReport() {}

  /** Whether every migration is applied as it is. */
  public static boolean allApplied(List<MigrationState> states) {
    return states.stream().allMatch(s -> s.kind() == MigrationState.Kind.APPLIED);
  }

  /** A migration on a line of its own. */
  public static String line(Console console, MigrationState state) {
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

  /** The migrations as JSON. */
  public static ArrayNode tree(List<MigrationState> states) {
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
