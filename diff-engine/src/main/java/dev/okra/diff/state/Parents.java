package dev.okra.diff.state;

import dev.okra.domain.relational.Attributes;
import dev.okra.domain.relational.Column;
import dev.okra.domain.relational.ObjectName;
import dev.okra.domain.relational.Partitioning;
import dev.okra.domain.relational.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The tables that others have columns from: a partition from the table that it is a part of, and
 * any table of PostgreSQL from those that its attribute {@code inherits} lists as SQL.
 */
public final class Parents {
  private static final String PART = "(?:\"(?:[^\"]|\"\")+\"|[^\".,\\s]+)";
  private static final Pattern NAME = Pattern.compile("(?:(" + PART + ")\\.)?(" + PART + ")");

  private Parents() {}

  /** Those of a table, in order. */
  public static List<ObjectName> of(Table table) {
    Partitioning partitioning = table.partitioning();
    if (partitioning == null && table.attributes().equals(Attributes.NONE)) {
      return List.of();
    }
    List<ObjectName> parents = new ArrayList<>();
    if (partitioning != null && partitioning.parent() != null) {
      parents.add(partitioning.parent());
    }
    table.attributes().value("inherits").ifPresent(list -> addAll(list, parents));
    return parents;
  }

  /** Whether a column comes from a parent, and changes with it. */
  public static boolean gave(Column column) {
    return column.attributes().has("inherited");
  }

  private static void addAll(String list, List<ObjectName> parents) {
    Matcher matcher = NAME.matcher(list);
    while (matcher.find()) {
      String schema = matcher.group(1) == null ? "" : bare(matcher.group(1));
      parents.add(new ObjectName(schema, bare(matcher.group(2))));
    }
  }

  private static String bare(String part) {
    return part.startsWith("\"")
        ? part.substring(1, part.length() - 1).replace("\"\"", "\"")
        : part;
  }
}
