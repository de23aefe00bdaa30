package dev.okra.postgres.write;

import dev.okra.domain.relational.Attributes;
import dev.okra.domain.relational.CustomObject;
import dev.okra.postgres.type.Names;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the definition of an object without a record of its own does not say: its comment, whether a
 * trigger or rule fires, how much is known of statistics, which dictionaries a text search
 * configuration asks.
 */
final class CustomObjectNotes {
  private static final String COMMENT = "comment";
  private static final String ENABLED = "enabled";
  private static final String STATISTICS = "statistics";
  private static final String MAPPING = "mapping.";

  private CustomObjectNotes() {}

  /** The statements for a new object. */
  static List<String> of(CustomObject object) {
    return changed(Attributes.NONE, object);
  }

  /** The statements that set what is to be other than it is. */
  static List<String> changed(Attributes before, CustomObject object) {
    Attributes after = object.attributes();
    List<String> statements = new ArrayList<>();
    if (differ(before, after, ENABLED)) {
      statements.add(enabling(object, after.value(ENABLED)));
    }
    if (differ(before, after, STATISTICS)) {
      int target = after.value(STATISTICS).map(Integer::parseInt).orElse(-1);
      statements.add("ALTER STATISTICS " + object.identity() + " SET STATISTICS " + target);
    }
    statements.addAll(mappings(before, object));
    if (differ(before, after, COMMENT)) {
      statements.add(
          Comments.on(object.kind(), object.identity(), after.value(COMMENT).orElse(null)));
    }
    return statements;
  }

  /**
   * Kinds of tokens with the dictionaries that they are looked up in, those of one list at once.
   */
  private static List<String> mappings(Attributes before, CustomObject object) {
    Map<String, List<String>> changes = new LinkedHashMap<>();
    object
        .attributes()
        .values()
        .forEach(
            (name, dictionaries) -> {
              if (name.startsWith(MAPPING) && differ(before, object.attributes(), name)) {
                String action = before.has(name) ? "ALTER MAPPING FOR %s" : "ADD MAPPING FOR %s";
                add(changes, action + " WITH " + dictionaries, name);
              }
            });
    before.values().keySet().stream()
        .filter(name -> name.startsWith(MAPPING) && !object.attributes().has(name))
        .forEach(name -> add(changes, "DROP MAPPING FOR %s", name));
    String start = "ALTER TEXT SEARCH CONFIGURATION " + object.identity() + " ";
    List<String> statements = new ArrayList<>();
    changes.forEach(
        (action, tokens) ->
            statements.add(start + action.replaceFirst("%s", String.join(", ", tokens))));
    return statements;
  }

  private static void add(Map<String, List<String>> changes, String action, String name) {
    changes
        .computeIfAbsent(action, a -> new ArrayList<>())
        .add(Names.identifier(name.substring(MAPPING.length())));
  }

  /** The identity is {@code name ON table}, or the name alone of what belongs to the database. */
  private static String enabling(CustomObject object, Optional<String> enabled) {
    String words =
        enabled
            .map(e -> e.equals("disabled") ? "DISABLE " : "ENABLE " + ColumnWriter.word(e) + " ")
            .orElse("ENABLE ");
    String identity = object.identity();
    if (object.kind().equals("EVENT TRIGGER")) {
      return "ALTER EVENT TRIGGER " + identity + " " + words.strip();
    }
    String name = EmbeddedSql.tokens(identity).get(0).in(identity);
    String table = identity.substring(EmbeddedSql.tokens(identity).get(2).start());
    return "ALTER TABLE " + table + " " + words + object.kind() + " " + name;
  }

  private static boolean differ(Attributes before, Attributes after, String name) {
    return !before.value(name).equals(after.value(name));
  }
}
