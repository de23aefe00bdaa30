package dev.okra.diff.state;

import dev.okra.domain.change.ValueRename;
import dev.okra.domain.relational.Column;
import dev.okra.domain.relational.Expression;
import dev.okra.domain.relational.ObjectName;
import java.util.List;
import java.util.regex.Pattern;

/**
 * How the default of an enum column, such as {@code 'GUEST'::role}, reads after its value or its
 * type was renamed: PostgreSQL keeps the value itself, not its text.
 */
final class DefaultTexts {
  private static final Pattern PLAIN = Pattern.compile("[a-z_][a-z0-9_]*");

  private DefaultTexts() {}

  static Column withType(Column column, ObjectName before, ObjectName after) {
    Expression value = column.defaultValue();
    String cast = "::" + printed(before);
    if (value == null || !value.sql().endsWith(cast)) {
      return column;
    }
    String stem = value.sql().substring(0, value.sql().length() - cast.length());
    return column.withDefault(new Expression(stem + "::" + printed(after)));
  }

  static Column withValues(Column column, List<ValueRename> renames) {
    Expression value = column.defaultValue();
    if (value == null) {
      return column;
    }
    for (ValueRename rename : renames) {
      String literal = literal(rename.before());
      String rest = value.sql().startsWith(literal) ? value.sql().substring(literal.length()) : "?";
      if (rest.isEmpty() || rest.startsWith("::")) {
        return column.withDefault(new Expression(literal(rename.after()) + rest));
      }
    }
    return column;
  }

  private static String literal(String value) {
    return "'" + value.replace("'", "''") + "'";
  }

  private static String printed(ObjectName name) {
    return name.schema().isEmpty()
        ? identifier(name.name())
        : identifier(name.schema()) + "." + identifier(name.name());
  }

  private static String identifier(String name) {
    return PLAIN.matcher(name).matches() ? name : "\"" + name.replace("\"", "\"\"") + "\"";
  }
}
