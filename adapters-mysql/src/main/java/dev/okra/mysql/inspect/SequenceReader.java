package dev.okra.mysql.inspect;

import dev.okra.domain.port.Row;
import dev.okra.domain.port.Session;
import dev.okra.domain.relational.Attributes;
import dev.okra.domain.relational.ObjectName;
import dev.okra.domain.relational.Sequence;
import dev.okra.mysql.type.Names;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads the sequences of MariaDB, which are tables of one row, in one query. */
final class SequenceReader {
  private static final long LARGEST = Long.MAX_VALUE - 1;
  private static final long SMALLEST = -Long.MAX_VALUE;

  private SequenceReader() {}

  /**
   * The sequences with some names.
   *
   * @param tables by name, the rows of what the server takes for tables
   */
  static List<Sequence> read(Session session, Map<String, Row> tables) {
    if (tables.isEmpty()) {
      return List.of();
    }
    String query =
        tables.keySet().stream()
            .map(SequenceReader::select)
            .collect(Collectors.joining("\nUNION ALL\n"));
    return session.query(query).stream()
        .map(r -> sequence(r, Objects.requireNonNull(tables.get(r.text("name")))))
        .toList();
  }

  private static String select(String name) {
    return "SELECT "
        + Names.QUOTING.literal(name)
        + " AS name, start_value, minimum_value, maximum_value, increment AS step, cache_size, cycle_option FROM "
        + Names.QUOTING.quoted(name);
  }

  private static Sequence sequence(Row row, Row table) {
    long step = row.number("step");
    boolean upwards = step >= 0;
    return new Sequence(
        ObjectName.of(row.text("name")),
        null,
        row.number("start_value"),
        step,
        unless(row.number("minimum_value"), upwards ? 1 : SMALLEST),
        unless(row.number("maximum_value"), upwards ? LARGEST : -1),
        row.number("cache_size"),
        row.flag("cycle_option"),
        null,
        table.optionalText("comment").filter(c -> !c.isEmpty()).orElse(null),
        table
            .optionalText("engine")
            .filter(e -> !e.equalsIgnoreCase("InnoDB"))
            .map(e -> Attributes.of(TableAttributes.ENGINE, e))
            .orElse(Attributes.NONE));
  }

  private static @Nullable Long unless(long value, long standard) {
    return value == standard ? null : value;
  }
}
