package dev.okra.jdbc.scratch;

/**
 * What a dialect does with the statements of a script that is only looked at. It judges by tokens,
 * and lets nothing run that it does not know.
 */
@FunctionalInterface
public interface StatementPolicy {
  /** The verdict on a statement. */
  Verdict judge(StatementTokens statement);
}
