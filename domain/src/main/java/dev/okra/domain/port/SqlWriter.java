package dev.okra.domain.port;

import dev.okra.domain.plan.Plan;
import dev.okra.domain.plan.RowScope;
import dev.okra.domain.plan.Script;

/** Writes SQL of one dialect; the one place that knows its quoting, commas and line breaks. */
public interface SqlWriter {

  /**
   * The statements that carry out a plan; refuses with {@code OKRA-D015} what the database cannot
   * do.
   */
  Script write(Plan plan);

  /** A query of one row and one column that counts rows. */
  String countRows(RowScope scope);

  /** A name as it stands in a statement, quoted where that is needed. */
  String identifier(String name);

  /** A text as it stands in a statement, in quotes. */
  String literal(String text);
}
