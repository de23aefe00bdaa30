package dev.okra.codegen.conformance;

import dev.okra.codegen.wire.WireScalar;
import dev.okra.domain.logical.FieldRules.Length;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Base64;
import java.util.Locale;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Random scalars as JSON, in every form that is read. */
final class RandomScalars {
  private static final int LONGEST_TEXT = 12;
  private static final int MINUTES_OF_DAY = 24 * 60;

  /** Every number up to this one is a double. */
  private static final long EXACT = 1L << 53;

  private final Random random;
  private final RandomTexts texts;

  RandomScalars(Random random) {
    this.random = random;
    this.texts = new RandomTexts(random);
  }

  /** A value of a type, within bounds where it is a text. */
  String of(WireScalar scalar, @Nullable Length length) {
    return switch (scalar) {
      case ID, STRING, TEXT -> bounded(length);
      case NUMERIC_ID, BIG_INT -> quoted(Long.toString(random.nextLong() >> random.nextInt(64)));
      case UUID -> quoted(uuid());
      case INT -> integer();
      case FLOAT -> number();
      case DECIMAL -> quoted(decimal());
      case BOOLEAN -> Boolean.toString(random.nextBoolean());
      case DATE_TIME -> quoted(dateTime());
      case DATE -> quoted(date(1, 9999).toString());
      case TIME -> quoted(time() + fraction());
      case JSON -> json(3);
      case BYTES -> quoted(Base64.getEncoder().encodeToString(bytes()));
    };
  }

  /** A text as JSON. */
  String text(int length) {
    return texts.ofLength(length);
  }

  private String bounded(@Nullable Length length) {
    int least = length == null || length.min() == null ? 0 : length.min();
    int most = length == null || length.max() == null ? least + LONGEST_TEXT : length.max();
    return texts.ofLength(least + random.nextInt(most - least + 1));
  }

  private String uuid() {
    String uuid = new UUID(random.nextLong(), random.nextLong()).toString();
    return random.nextBoolean() ? uuid : uuid.toUpperCase(Locale.ROOT);
  }

  private String integer() {
    int value = random.nextInt() >> random.nextInt(32);
    return random.nextInt(8) == 0 ? value + ".0" : Integer.toString(value);
  }

  private String number() {
    return switch (random.nextInt(4)) {
      case 0 -> Integer.toString(random.nextInt());
      case 1 -> Double.toString(Math.scalb((double) random.nextInt(), -random.nextInt(32)));
      case 2 -> Long.toString(random.nextLong() % EXACT);
      default -> finite();
    };
  }

  private String finite() {
    double value = Double.longBitsToDouble(random.nextLong());
    return Double.isFinite(value) ? Double.toString(value) : finite();
  }

  private String decimal() {
    BigInteger digits = new BigInteger(1 + random.nextInt(120), random);
    BigDecimal value = new BigDecimal(digits, random.nextInt(20));
    return (random.nextBoolean() ? value : value.negate()).toPlainString();
  }

  /** Nowhere near the first and last year, which another offset would leave. */
  private String dateTime() {
    int offset = random.nextInt(2 * MINUTES_OF_DAY - 1) - MINUTES_OF_DAY + 1;
    String zone =
        random.nextBoolean()
            ? "Z"
            : "%s%02d:%02d"
                .formatted(offset < 0 ? "-" : "+", Math.abs(offset) / 60, Math.abs(offset) % 60);
    return LocalDateTime.of(date(2, 9998), LocalTime.MIDNIGHT).toLocalDate()
        + "T"
        + time()
        + fraction()
        + zone;
  }

  private LocalDate date(int firstYear, int lastYear) {
    return LocalDate.ofYearDay(
        firstYear + random.nextInt(lastYear - firstYear + 1), 1 + random.nextInt(365));
  }

  private String time() {
    return "%02d:%02d:%02d".formatted(random.nextInt(24), random.nextInt(60), random.nextInt(60));
  }

  private String fraction() {
    int digits = random.nextInt(10);
    return digits == 0
        ? ""
        : "." + "%09d".formatted(random.nextInt(1_000_000_000)).substring(0, digits);
  }

  private byte[] bytes() {
    byte[] bytes = new byte[random.nextInt(20)];
    random.nextBytes(bytes);
    return bytes;
  }

  private String json(int depth) {
    return switch (random.nextInt(depth == 0 ? 4 : 6)) {
      case 0 -> "null";
      case 1 -> Boolean.toString(random.nextBoolean());
      case 2 -> number();
      case 3 -> texts.ofLength(random.nextInt(LONGEST_TEXT));
      case 4 -> "[" + listed(random.nextInt(4), "", depth) + "]";
      default -> "{" + listed(random.nextInt(4), "\"k%d\" : ", depth) + "}";
    };
  }

  private String listed(int size, String key, int depth) {
    StringBuilder parts = new StringBuilder();
    for (int i = 0; i < size; i++) {
      parts.append(i == 0 ? "" : ", ").append(key.formatted(size - i)).append(json(depth - 1));
    }
    return parts.toString();
  }

  private static String quoted(String plain) {
    return '"' + plain + '"';
  }
}
