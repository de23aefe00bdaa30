package dev.okra.cli.database;

import dev.okra.domain.change.ChangeSentences;
import dev.okra.domain.port.TypeMapping;
import dev.okra.migration.sync.Comparison;

/** The words in which a comparison says its changes. */
public final class PlanWords {
  private PlanWords() {}

  /** Sentences in the words of both schemas. */
  public static ChangeSentences of(Comparison comparison, TypeMapping types) {
    return new ChangeSentences(
        comparison.current().vocabulary(), comparison.desired().vocabulary(), types::render);
  }
}
