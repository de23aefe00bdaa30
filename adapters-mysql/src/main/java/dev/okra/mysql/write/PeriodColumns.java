package dev.okra.mysql.write;

import dev.okra.domain.relational.Column;
import dev.okra.domain.relational.Table;
import dev.okra.mysql.inspect.TableAttributes;
import dev.okra.mysql.type.Names;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Periods of MariaDB: the two columns of a system-versioned table that say since and until when a
 * row was there, where they are columns of its own, and those of a period that an application
 * keeps.
 */
final class PeriodColumns {
  private static final String START = "ROW START";
  private static final String END = "ROW END";

  private static final Pattern PERIOD =
      Pattern.compile("(`(?:[^`]|``)+`) \\((`(?:[^`]|``)+`), (`(?:[^`]|``)+`)\\)");

  private PeriodColumns() {}

  static boolean isOne(Column column) {
    return isMarked(column, START) || isMarked(column, END);
  }

  /** What stands beside the columns in CREATE TABLE. */
  static List<String> clauses(Table table) {
    return Stream.concat(
            systemTime(table).stream(),
            table.attributes().value(TableAttributes.PERIOD).map(PeriodColumns::period).stream())
        .toList();
  }

  /** What leads from one period to another in ALTER TABLE; null is none. */
  static List<String> changed(@Nullable String before, @Nullable String after) {
    List<String> clauses = new ArrayList<>();
    if (before != null) {
      clauses.add("DROP PERIOD FOR " + name(before));
    }
    if (after != null) {
      clauses.add("ADD " + period(after));
    }
    return clauses;
  }

  /** The name and the columns in parentheses, all in backticks. */
  private static String period(String text) {
    if (!PERIOD.matcher(text).matches()) {
      throw Refusal.of(
          "'" + text + "' is no period of two columns", "write it as `name` (`from`, `to`)");
    }
    return "PERIOD FOR " + text;
  }

  private static String name(String period) {
    return period.substring(0, period.lastIndexOf(" ("));
  }

  private static Optional<String> systemTime(Table table) {
    return named(table, START)
        .flatMap(s -> named(table, END).map(e -> "PERIOD FOR SYSTEM_TIME (" + s + ", " + e + ")"));
  }

  private static Optional<String> named(Table table, String mark) {
    return table.columns().stream()
        .filter(c -> isMarked(c, mark))
        .map(c -> Names.QUOTING.identifier(c.name()))
        .findFirst();
  }

  private static boolean isMarked(Column column, String mark) {
    return column.generated() != null
        && column.generated().expression().sql().equalsIgnoreCase(mark);
  }
}
