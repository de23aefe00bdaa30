package dev.okra.domain.plan;

import java.util.List;

/** Statements in the order in which they run. */
public record Script(List<Statement> statements) {
  public Script {
    statements = List.copyOf(statements);
  }

  /** Whether there is nothing to run. */
  public boolean isEmpty() {
    return statements.isEmpty();
  }
}
