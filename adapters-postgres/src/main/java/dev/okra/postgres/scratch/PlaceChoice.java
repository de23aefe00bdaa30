package dev.okra.postgres.scratch;

import dev.okra.jdbc.scratch.StatementTokens;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Finds out from the tokens of a script whether it can run in a schema of a database in use. Only
 * what surely stays in that schema may; a table that goes by the name of a schema sends the script
 * to a database of its own, which costs time and nothing else.
 */
final class PlaceChoice implements Consumer<StatementTokens> {
  /** Kinds of object that a schema holds. */
  private static final Set<String> IN_SCHEMA =
      Set.of(
          "TABLE",
          "INDEX",
          "VIEW",
          "SEQUENCE",
          "TYPE",
          "DOMAIN",
          "FUNCTION",
          "PROCEDURE",
          "TRIGGER",
          "RULE",
          "POLICY",
          "STATISTICS",
          "COLUMN",
          "CONSTRAINT");

  private static final Set<String> BEFORE_KIND =
      Set.of(
          "ON", "OR", "REPLACE", "UNLOGGED", "UNIQUE", "MATERIALIZED", "RECURSIVE", "CONSTRAINT");

  /** Schemas that every database has, whose objects no script changes. */
  private static final Set<String> EVERYWHERE = Set.of("pg_catalog", "information_schema");

  private final Set<String> schemas;
  private final Set<String> created = new HashSet<>();
  private boolean needsDatabase;
  private boolean makesEventTriggers;

  /**
   * A choice for a database.
   *
   * @param schemas those that it has
   */
  PlaceChoice(Set<String> schemas) {
    this.schemas =
        schemas.stream().filter(s -> !EVERYWHERE.contains(s)).collect(Collectors.toSet());
    this.schemas.add("public");
  }

  @Override
  public void accept(StatementTokens statement) {
    if (statement.startsWith("CREATE", "SCHEMA")) {
      created.add(statement.name(statement.after(2, Set.of("IF", "NOT", "EXISTS"))));
    }
    needsDatabase |= reaches(statement);
    makesEventTriggers |= statement.startsWith("CREATE", "EVENT");
  }

  private boolean reaches(StatementTokens statement) {
    return !isOfSchema(statement)
        || statement.contains("SCHEMA")
        || statement.contains("CONCURRENTLY")
        || namesSchema(statement)
        || statement.texts().anyMatch(this::mentionsSchema);
  }

  private static boolean isOfSchema(StatementTokens statement) {
    return switch (statement.word(0)) {
      case "CREATE", "ALTER", "DROP", "COMMENT" ->
          IN_SCHEMA.contains(statement.word(kindAt(statement)));
      case "SET", "RESET" -> !statement.contains("SEARCH_PATH");
      default -> false;
    };
  }

  /** {@code CONSTRAINT} is a kind after COMMENT ON, and a property in CREATE CONSTRAINT TRIGGER. */
  private static int kindAt(StatementTokens statement) {
    int kind = statement.after(1, BEFORE_KIND);
    return statement.startsWith("COMMENT", "ON", "CONSTRAINT") ? 2 : kind;
  }

  private boolean namesSchema(StatementTokens statement) {
    return IntStream.range(0, statement.size())
        .anyMatch(
            i ->
                statement.isSymbol(i + 1, '.')
                    && (schemas.contains(statement.name(i))
                        || schemas.contains(statement.name(i).toLowerCase(Locale.ROOT))));
  }

  /** In the body of a routine, or where a text stands for a name, as in {@code 'a.b'::regclass}. */
  private boolean mentionsSchema(String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    return schemas.stream()
        .map(s -> s.toLowerCase(Locale.ROOT))
        .anyMatch(s -> lower.contains(s + ".") || lower.contains(s + "\"."));
  }

  /** Whether the script has to have a database of its own. */
  boolean needsDatabase() {
    return needsDatabase;
  }

  /** Whether what the script makes would run code while the rest of it is made. */
  boolean makesEventTriggers() {
    return makesEventTriggers;
  }

  /** Whether the script makes the schema itself. */
  boolean creates(String schema) {
    return created.contains(schema) || created.contains(schema.toUpperCase(Locale.ROOT));
  }
}
