package dev.okra.diff;

import java.util.Set;

/**
 * How two schemas are compared.
 *
 * @param scope what of the database follows the desired schema
 * @param columnOrder whether the order of columns counts; it never does where the database cannot
 *     change it
 * @param asksForRenames whether likely renames become questions; false once somebody said that
 *     nothing else was renamed
 * @param refusedRenames the flags of questions that were answered with no
 */
public record DiffOptions(
    ManagedScope scope, boolean columnOrder, boolean asksForRenames, Set<String> refusedRenames) {

  /** For a desired schema from a schema language. */
  public static final DiffOptions DECLARED =
      new DiffOptions(ManagedScope.DECLARED, false, true, Set.of());

  /** For two databases, texts of SQL or snapshots. */
  public static final DiffOptions EVERYTHING =
      new DiffOptions(ManagedScope.EVERYTHING, false, true, Set.of());

  public DiffOptions {
    refusedRenames = Set.copyOf(refusedRenames);
  }

  /** The same, where the order of columns counts or does not. */
  public DiffOptions withColumnOrder(boolean value) {
    return new DiffOptions(scope, value, asksForRenames, refusedRenames);
  }

  /** The same, where likely renames become questions or do not. */
  public DiffOptions withQuestions(boolean value) {
    return new DiffOptions(scope, columnOrder, value, refusedRenames);
  }

  /** The same, with the flags of questions that were answered with no. */
  public DiffOptions withRefused(Set<String> value) {
    return new DiffOptions(scope, columnOrder, asksForRenames, value);
  }
}
