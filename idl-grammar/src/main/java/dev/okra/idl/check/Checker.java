package dev.okra.idl.check;

import dev.okra.idl.problem.Problems;
import dev.okra.idl.resolve.Scope;
import dev.okra.idl.resolve.Scopes;
import java.util.Collection;
import java.util.List;

/** Finds everything that is wrong with what a schema says. */
public final class Checker {
  private final List<Rule> rules;

  /** A checker for schemas that may name these dialects. */
  public Checker(Collection<String> dialects) {
    rules = List.of();
  }

  /** Reports the problems of all databases. */
  public void check(Scopes scopes, Problems problems) {
    for (Scope scope : scopes.byDatabase().values()) {
      for (Rule rule : rules) {
        rule.check(scope, problems);
      }
    }
  }
}
