package dev.okra.postgres.write;

import dev.okra.domain.relational.Attributes;
import dev.okra.domain.relational.CustomObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What the definition of an object without a record of its own does not say: its comment, whether a
 * trigger or rule fires, how much is known of statistics.
 */
final class CustomObjectNotes {
  private static final String COMMENT = "comment";
  private static final String ENABLED = "enabled";
  private static final String STATISTICS = "statistics";

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
    if (differ(before, after, COMMENT)) {
      statements.add(
          Comments.on(object.kind(), object.identity(), after.value(COMMENT).orElse(null)));
    }
    return statements;
  }

  /** The identity is {@code name ON table}. */
  private static String enabling(CustomObject object, Optional<String> enabled) {
    String words =
        enabled
            .map(e -> e.equals("disabled") ? "DISABLE " : "ENABLE " + ColumnWriter.word(e) + " ")
            .orElse("ENABLE ");
    String identity = object.identity();
    String name = EmbeddedSql.tokens(identity).get(0).in(identity);
    String table = identity.substring(EmbeddedSql.tokens(identity).get(2).start());
    return "ALTER TABLE " + table + " " + words + object.kind() + " " + name;
  }

  private static boolean differ(Attributes before, Attributes after, String name) {
    return !before.value(name).equals(after.value(name));
  }
}
