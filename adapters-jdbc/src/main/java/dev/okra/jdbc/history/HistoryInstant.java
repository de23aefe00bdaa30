package dev.okra.jdbc.history;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** Points in time as the history table holds them: UTC, to the millisecond, without a zone. */
final class HistoryInstant {
  private static final DateTimeFormatter WRITTEN =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss.SSS").withZone(ZoneOffset.UTC);

  /** Servers leave trailing zeros out, or write six digits. */
  private static final DateTimeFormatter READ =
      new DateTimeFormatterBuilder()
          .appendPattern("uuuu-MM-dd HH:mm:ss")
          .appendFraction(ChronoField.NANO_OF_SECOND, 0, 9, true)
          .toFormatter();

  private HistoryInstant() {}

  static @Nullable String write(@Nullable Instant instant) {
    return instant == null ? null : WRITTEN.format(instant.truncatedTo(ChronoUnit.MILLIS));
  }

  static Instant read(String text) {
    return LocalDateTime.parse(text, READ).toInstant(ZoneOffset.UTC);
  }
}
