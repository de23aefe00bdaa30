package dev.okra.diff.state;

import dev.okra.domain.relational.Attributes;
import dev.okra.domain.relational.Column;
import dev.okra.domain.relational.ObjectName;
import dev.okra.domain.relational.Partitioning;
import dev.okra.domain.relational.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The tables that others have columns from: a partition from the table that it is a part of, and
 * any table of PostgreSQL from those that its attribute {@code inherits} lists as SQL.
 */
public final class Parents {
  private static final String INHERITS = "inherits";
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
    table.attributes().value(INHERITS).ifPresent(list -> addAll(list, parents));
    return parents;
  }

  /** Whether a column comes from a parent, and changes with it. */
  public static boolean gave(Column column) {
    return column.attributes().has("inherited");
  }

  /** A column of a table that has no parents any more. */
  public static Column own(Column column) {
    return column.withAttributes(column.attributes().without("inherited").without("local"));
  }

  /** The attributes of a table that has some of its parents no more. */
  public static Attributes without(Attributes attributes, Set<ObjectName> gone) {
    return attributes
        .value(INHERITS)
        .map(list -> with(attributes, rest(list, gone)))
        .orElse(attributes);
  }

  /** The attributes with the parents in one order: it says nothing of the table. */
  public static Attributes ordered(Attributes attributes) {
    return attributes
        .value(INHERITS)
        .map(list -> NAME.matcher(list).results().map(MatchResult::group).sorted())
        .map(names -> attributes.with(INHERITS, names.collect(Collectors.joining(", "))))
        .orElse(attributes);
  }

  private static Attributes with(Attributes attributes, String parents) {
    return parents.isEmpty() ? attributes.without(INHERITS) : attributes.with(INHERITS, parents);
  }

  private static String rest(String list, Set<ObjectName> gone) {
    return NAME.matcher(list)
        .results()
        .filter(m -> !gone.contains(name(m)))
        .map(MatchResult::group)
        .collect(Collectors.joining(", "));
  }

  private static void addAll(String list, List<ObjectName> parents) {
    NAME.matcher(list).results().map(Parents::name).forEach(parents::add);
  }

  private static ObjectName name(MatchResult match) {
    String schema = match.group(1) == null ? "" : bare(match.group(1));
    return new ObjectName(schema, bare(match.group(2)));
  }

  private static String bare(String part) {
    return part.startsWith("\"")
        ? part.substring(1, part.length() - 1).replace("\"\"", "\"")
        : part;
  }
}
