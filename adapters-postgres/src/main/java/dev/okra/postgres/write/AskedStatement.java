package dev.okra.postgres.write;

import dev.okra.postgres.type.Names;

/** Statements with a word that only the server knows, and is asked for as they run. */
final class AskedStatement {
  private AskedStatement() {}

  /**
   * A statement that puts the answer of a query between two texts.
   *
   * @param form how the answer is written: {@code %I} as a name, {@code %L} as a literal
   * @param query of one value
   */
  static String of(String before, String form, String after, String query) {
    String format = before.replace("%", "%%") + form + after.replace("%", "%%");
    return "DO "
        + Names.literal(
            "BEGIN EXECUTE format(" + Names.literal(format) + ", (" + query + ")); END");
  }
}
