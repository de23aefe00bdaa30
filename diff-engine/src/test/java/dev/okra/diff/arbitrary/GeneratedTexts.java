package dev.okra.diff.arbitrary;

import dev.okra.diff.text.SqlWords;
import dev.okra.domain.relational.EnumType;
import dev.okra.domain.relational.Expression;
import dev.okra.domain.relational.ObjectName;
import dev.okra.domain.relational.Trigger;
import dev.okra.domain.relational.View;
import java.util.List;
import java.util.Set;

/** The few texts of SQL that generated schemas hold, written and read back. */
final class GeneratedTexts {
  private static final Set<String> WORDS = Set.of("select", "from");

  private GeneratedTexts() {}

  static Expression enumDefault(EnumType type, String value) {
    String schema = type.name().schema().isEmpty() ? "" : type.name().schema() + ".";
    return new Expression("'" + value + "'::" + schema + type.name().name());
  }

  static String query(ObjectName relation, List<String> columns) {
    return "SELECT " + (columns.isEmpty() ? "1" : String.join(", ", columns)) + " FROM " + relation;
  }

  /** The columns that a view reads. */
  static List<String> viewColumns(View view) {
    String query = view.query().sql();
    String list = query.substring(0, query.indexOf(" FROM "));
    return SqlWords.of(list).names().stream()
        .filter(n -> !WORDS.contains(n) && !n.equals("1"))
        .toList();
  }

  static Expression call(String function) {
    return new Expression("EXECUTE FUNCTION " + function + "()");
  }

  /** The function that a trigger calls. */
  static String function(Trigger trigger) {
    String action = trigger.action().sql();
    return action.substring("EXECUTE FUNCTION ".length(), action.length() - 2);
  }
}
