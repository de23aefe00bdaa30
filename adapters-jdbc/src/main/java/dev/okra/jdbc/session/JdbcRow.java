package dev.okra.jdbc.session;

import dev.okra.domain.port.DatabaseErrorCode;
import dev.okra.domain.port.DatabaseException;
import dev.okra.domain.port.Row;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A row in memory. Labels are found without regard to case, since MySQL 8 answers in upper case
 * what was asked for in lower.
 */
final class JdbcRow implements Row {
  private final Map<String, Integer> positions;
  private final @Nullable Object[] values;

  JdbcRow(Map<String, Integer> positions, @Nullable Object[] values) {
    this.positions = positions;
    this.values = values;
  }

  @Override
  public String text(String column) {
    return optionalText(column).orElseThrow(() -> missing(column));
  }

  @Override
  public Optional<String> optionalText(String column) {
    return Optional.ofNullable(value(column)).map(Object::toString);
  }

  @Override
  public long number(String column) {
    return optionalNumber(column).orElseThrow(() -> missing(column));
  }

  @Override
  public Optional<Long> optionalNumber(String column) {
    return Optional.ofNullable(value(column)).map(JdbcRow::toNumber);
  }

  @Override
  public boolean flag(String column) {
    Object value = value(column);
    if (value instanceof Boolean b) {
      return b;
    }
    return value != null && toNumber(value) != 0;
  }

  @Override
  public List<String> texts(String column) {
    Object value = value(column);
    if (value == null) {
      return List.of();
    }
    if (!(value instanceof List<?> list)) {
      throw new IllegalArgumentException("the column '" + column + "' is no array");
    }
    if (list.contains(null)) {
      throw missing(column);
    }
    return list.stream().map(String::valueOf).toList();
  }

  private @Nullable Object value(String column) {
    Integer position = positions.get(column);
    if (position == null) {
      throw new IllegalArgumentException(
          "the query has no column '" + column + "': " + positions.keySet());
    }
    return values[position];
  }

  private static long toNumber(Object value) {
    if (value instanceof Long || value instanceof Integer || value instanceof Short) {
      return ((Number) value).longValue();
    }
    if (value instanceof Boolean b) {
      return b ? 1 : 0;
    }
    return new BigDecimal(value.toString()).longValueExact();
  }

  private static DatabaseException missing(String column) {
    return new DatabaseException(
        DatabaseErrorCode.UNREADABLE_SCHEMA,
        "the database gives no value for '" + column + "'",
        null,
        null,
        null,
        null);
  }

  /** Its values with their labels, in the order of the query: what a failed safety check shows. */
  @Override
  public String toString() {
    return positions.entrySet().stream()
        .sorted(Map.Entry.comparingByValue())
        .map(e -> e.getKey() + " = " + values[e.getValue()])
        .collect(Collectors.joining(", "));
  }
}
