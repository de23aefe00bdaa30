package dev.okra.postgres.write;

import dev.okra.domain.relational.CustomObject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What leads from one composite type to another while columns are of it: attributes can be dropped,
 * changed, and added at the end.
 */
final class CompositeTypeChange {
  private static final String OPENING = " AS (";

  private CompositeTypeChange() {}

  /** The statement, or nothing where the type has to be made anew. */
  static Optional<List<String>> between(CustomObject before, CustomObject after) {
    Optional<Map<String, String>> from = attributes(before);
    Optional<Map<String, String>> to = attributes(after);
    if (from.isEmpty() || to.isEmpty()) {
      return Optional.empty();
    }
    List<String> kept = new ArrayList<>(from.get().keySet());
    kept.retainAll(to.get().keySet());
    List<String> first = new ArrayList<>(to.get().keySet()).subList(0, kept.size());
    return kept.isEmpty() || !kept.equals(first)
        ? Optional.empty()
        : Optional.of(List.of(statement(after, from.get(), to.get())));
  }

  private static String statement(
      CustomObject type, Map<String, String> from, Map<String, String> to) {
    List<String> actions = new ArrayList<>();
    from.forEach(
        (name, definition) -> {
          String now = to.get(name);
          if (now == null) {
            // CASCADE would take views, indexes and checks along, and not say so.
            actions.add("DROP ATTRIBUTE " + name);
          } else if (!now.equals(definition)) {
            actions.add("ALTER ATTRIBUTE " + name + " TYPE " + now + " CASCADE");
          }
        });
    to.forEach(
        (name, definition) -> {
          if (!from.containsKey(name)) {
            actions.add("ADD ATTRIBUTE " + name + " " + definition + " CASCADE");
          }
        });
    return "ALTER TYPE " + type.identity() + "\n  " + String.join(",\n  ", actions);
  }

  /** From the names of attributes, as they are quoted, to their types. */
  private static Optional<Map<String, String>> attributes(CustomObject type) {
    String sql = type.definition().sql();
    String start = "CREATE TYPE " + type.identity() + OPENING;
    if (!type.kind().equals("TYPE") || !sql.startsWith(start)) {
      return Optional.empty();
    }
    Map<String, String> attributes = new LinkedHashMap<>();
    for (String part : parts(sql.substring(start.length(), sql.length() - 1))) {
      int end = EmbeddedSql.tokens(part).get(0).in(part).length();
      attributes.put(part.substring(0, end), part.substring(end).strip());
    }
    return Optional.of(attributes);
  }

  private static List<String> parts(String list) {
    List<String> parts = new ArrayList<>();
    int depth = 0;
    int start = 0;
    for (var token : EmbeddedSql.tokens(list)) {
      String text = token.in(list);
      depth += text.equals("(") ? 1 : text.equals(")") ? -1 : 0;
      if (depth == 0 && text.equals(",")) {
        parts.add(list.substring(start, token.start()).strip());
        start = token.start() + 1;
      }
    }
    if (start < list.length()) {
      parts.add(list.substring(start).strip());
    }
    return parts;
  }
}
