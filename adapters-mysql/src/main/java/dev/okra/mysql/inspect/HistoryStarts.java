package dev.okra.mysql.inspect;

import dev.okra.domain.port.Row;
import dev.okra.domain.relational.Expression;
import dev.okra.domain.relational.Partitioning;
import dev.okra.domain.relational.Table;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * When the histories of MariaDB's tables begin that are split by intervals. A table that was made
 * without a start begins when it was made, rounded down to the unit of its interval; that is told
 * in {@link TableAttributes#FILLED_START} rather than in the text.
 */
final class HistoryStarts {
  private static final Pattern START =
      Pattern.compile(
          "(SYSTEM_TIME INTERVAL \\S+ (?:\\w+_)?(\\w+)) (STARTS TIMESTAMP'([^']*)')(.*)",
          Pattern.DOTALL);

  /** What a moment ends in when it is rounded down to a unit; for those above, at midnight. */
  private static final Map<String, String> ZEROS =
      Map.of("SECOND", "", "MINUTE", "00", "HOUR", "00:00");

  private static final String MIDNIGHT = "00:00:00";

  private HistoryStarts() {}

  /** The tables with such starts taken out of their texts. */
  static List<Table> apart(List<Table> tables, Queries queries) {
    if (tables.stream().noneMatch(t -> start(t).isPresent())) {
      return tables;
    }
    Map<String, Row> created =
        queries.shared("creation-times").stream()
            .collect(Collectors.toMap(r -> r.text("name"), r -> r));
    return tables.stream()
        .map(
            t ->
                start(t)
                    .filter(s -> isFilled(s, created.get(t.name().name())))
                    .map(s -> apart(t, s))
                    .orElse(t))
        .toList();
  }

  private static Optional<Matcher> start(Table table) {
    return Optional.ofNullable(table.partitioning())
        .map(Partitioning::scheme)
        .map(Expression::sql)
        .map(START::matcher)
        .filter(Matcher::matches);
  }

  private static boolean isFilled(Matcher start, @Nullable Row created) {
    if (created == null) {
      return false;
    }
    String zeros = ZEROS.getOrDefault(start.group(2), MIDNIGHT);
    String made = created.optionalText("created").orElse("");
    return made.length() >= zeros.length()
        && start.group(4).equals(made.substring(0, made.length() - zeros.length()) + zeros);
  }

  private static Table apart(Table table, Matcher start) {
    Partitioning split = Objects.requireNonNull(table.partitioning());
    return table
        .withPartitioning(
            new Partitioning(
                new Expression(start.group(1) + start.group(5)),
                split.parent(),
                split.bound(),
                split.partitions()))
        .withAttributes(table.attributes().with(TableAttributes.FILLED_START, start.group(3)));
  }
}
