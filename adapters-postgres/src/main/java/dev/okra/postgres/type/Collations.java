package dev.okra.postgres.type;

/**
 * Collations as text. A collation has a dot in its name more often than a schema ({@code
 * en_US.utf8}), so one outside the search path is kept in quotes: {@code "schema"."name"}.
 */
public final class Collations {
  private static final String DOT = "\".\"";

  private Collations() {}

  /** The text of a collation outside the search path. */
  public static String qualified(String schema, String name) {
    return quoted(schema) + "." + quoted(name);
  }

  /** The collation as it stands after COLLATE. */
  public static String sql(String collation) {
    boolean qualified =
        collation.startsWith("\"") && collation.endsWith("\"") && collation.contains(DOT);
    if (!qualified) {
      return quoted(collation);
    }
    int dot = collation.indexOf(DOT);
    String schema = collation.substring(1, dot).replace("\"\"", "\"");
    String name =
        collation.substring(dot + DOT.length(), collation.length() - 1).replace("\"\"", "\"");
    return qualified(schema, name);
  }

  private static String quoted(String name) {
    return '"' + name.replace("\"", "\"\"") + '"';
  }
}
