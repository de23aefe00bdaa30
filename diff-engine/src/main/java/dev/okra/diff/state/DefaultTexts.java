package dev.okra.diff.state;

import dev.okra.domain.change.ValueRename;
import dev.okra.domain.relational.Column;
import dev.okra.domain.relational.Expression;
import dev.okra.domain.relational.ObjectName;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How the default of an enum column, such as {@code 'GUEST'::role}, or of a list of enums, such as
 * {@code '{GUEST,ADMIN}'::role[]}, reads after its values or its type were renamed: PostgreSQL
 * keeps the values themselves, not their text.
 */
final class DefaultTexts {
  private static final Pattern CONSTANT =
      Pattern.compile("'((?:[^']|'')*+)'(::.*)?", Pattern.DOTALL);
  private static final Pattern PLAIN = Pattern.compile("[a-z_][a-z0-9_]*");

  private DefaultTexts() {}

  static Column withType(Column column, ObjectName before, ObjectName after) {
    Expression value = column.defaultValue();
    if (value == null) {
      return column;
    }
    for (String dimension : List.of("", "[]")) {
      String cast = "::" + printed(before) + dimension;
      if (value.sql().endsWith(cast)) {
        String stem = value.sql().substring(0, value.sql().length() - cast.length());
        return column.withDefault(new Expression(stem + "::" + printed(after) + dimension));
      }
    }
    return column;
  }

  /** Follows a sequence in a default such as {@code nextval('t_id_seq'::regclass)}. */
  static Column withSequence(Column column, ObjectName before, ObjectName after) {
    Expression value = column.defaultValue();
    return value != null && value.sql().equals(nextNumber(before))
        ? column.withDefault(new Expression(nextNumber(after)))
        : column;
  }

  private static String nextNumber(ObjectName sequence) {
    return "nextval(" + literal(printed(sequence)) + "::regclass)";
  }

  static Column withValues(Column column, List<ValueRename> renames) {
    Expression value = column.defaultValue();
    if (value == null) {
      return column;
    }
    Matcher constant = CONSTANT.matcher(value.sql());
    if (!constant.matches()) {
      return column;
    }
    Map<String, String> names = new HashMap<>();
    renames.forEach(r -> names.put(r.before(), r.after()));
    String text = constant.group(1).replace("''", "'");
    String cast = constant.group(2) == null ? "" : constant.group(2);
    String renamed =
        cast.endsWith("[]") ? ArrayText.renamed(text, names) : names.getOrDefault(text, text);
    return column.withDefault(new Expression(literal(renamed) + cast));
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
