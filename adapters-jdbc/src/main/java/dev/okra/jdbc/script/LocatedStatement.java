package dev.okra.jdbc.script;

import dev.okra.domain.plan.Statement;

/**
 * A statement and where it begins.
 *
 * @param line counted from 1
 * @param column in code points, counted from 1
 */
public record LocatedStatement(Statement statement, String file, int line, int column) {

  /** The place as {@code file:line:column}. */
  public String place() {
    return file + ":" + line + ":" + column;
  }
}
