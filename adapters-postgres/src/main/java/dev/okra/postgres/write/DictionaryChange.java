package dev.okra.postgres.write;

import dev.okra.domain.relational.CustomObject;
import dev.okra.jdbc.script.SqlToken;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What leads from one text search dictionary to another of the same template while configurations
 * use it: options are set and taken back.
 */
final class DictionaryChange {
  private static final String TEMPLATE = "TEMPLATE";

  private DictionaryChange() {}

  /** The statement, or nothing where the dictionary has to be made anew. */
  static Optional<List<String>> between(CustomObject before, CustomObject after) {
    if (!after.kind().equals("TEXT SEARCH DICTIONARY")) {
      return Optional.empty();
    }
    Map<String, String> from = options(before);
    Map<String, String> to = options(after);
    if (!from.getOrDefault(TEMPLATE, "").equals(to.getOrDefault(TEMPLATE, ""))) {
      return Optional.empty();
    }
    List<String> changes = new ArrayList<>();
    to.forEach(
        (name, value) -> {
          if (!value.equals(from.get(name))) {
            changes.add(name + " = " + value);
          }
        });
    from.keySet().stream().filter(name -> !to.containsKey(name)).forEach(changes::add);
    return Optional.of(
        List.of(
            "ALTER TEXT SEARCH DICTIONARY "
                + after.identity()
                + " ("
                + String.join(", ", changes)
                + ")"));
  }

  /** From the options' names to their values, as they stand in the definition's parentheses. */
  private static Map<String, String> options(CustomObject dictionary) {
    String sql = dictionary.definition().sql();
    Map<String, String> options = new LinkedHashMap<>();
    String name = "";
    int valueAt = 0;
    int nameAt = sql.indexOf(" (" + TEMPLATE) + " (".length();
    for (SqlToken token : EmbeddedSql.tokens(sql)) {
      String text = token.in(sql);
      if (token.start() < nameAt) {
        continue;
      }
      if (text.equals("=")) {
        name = sql.substring(nameAt, token.start()).strip();
        valueAt = token.start() + 1;
      } else if (text.equals(",") || text.equals(")")) {
        options.put(name, sql.substring(valueAt, token.start()).strip());
        nameAt = token.start() + 1;
      }
    }
    return options;
  }
}
