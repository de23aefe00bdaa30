package dev.okra.migration.directory;

import dev.okra.domain.diagnostic.OkraException;
import dev.okra.migration.MigrationErrorCode;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Makes ids of migrations: the time in UTC to the second, then words. */
public final class MigrationId {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyyMMdd_HHmmss", Locale.ROOT);
  private static final int TIME_LENGTH = 15;
  private static final int MOST_WORDS_LENGTH = 60;
  private static final Pattern NOT_WORD = Pattern.compile("[^a-z0-9]+");

  private static final Pattern ID = Pattern.compile("[0-9]{8}_[0-9]{6}(_[a-z0-9_]+)?");

  private MigrationId() {}

  /** Whether a text has the form of an id. */
  static boolean isOne(String text) {
    return ID.matcher(text).matches();
  }

  /**
   * The id of a new migration; always after those that are there, whatever the clock says.
   *
   * @param words what it is about; anything but letters and digits parts words
   * @param clock tells the time
   * @param existing the migrations that are there
   */
  public static String next(String words, Clock clock, List<Migration> existing) {
    String slug = slug(words);
    LocalDateTime time = LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC).withNano(0);
    for (Migration migration : existing) {
      LocalDateTime other = timeOf(migration.id());
      if (!time.isAfter(other)) {
        time = other.plusSeconds(1);
      }
    }
    return TIME.format(time) + "_" + slug;
  }

  private static String slug(String words) {
    String lower = words.toLowerCase(Locale.ROOT);
    String slug = NOT_WORD.matcher(lower).replaceAll("_").replaceAll("^_+|_+$", "");
    if (slug.length() > MOST_WORDS_LENGTH) {
      slug = slug.substring(0, MOST_WORDS_LENGTH).replaceAll("_+$", "");
    }
    if (slug.isEmpty()) {
      throw new OkraException(
          MigrationErrorCode.INVALID_NAME,
          "'" + words + "' holds no letter or digit to name a migration by",
          "name it in words, such as add_phone");
    }
    return slug;
  }

  private static LocalDateTime timeOf(String id) {
    try {
      return LocalDateTime.parse(id.substring(0, TIME_LENGTH), TIME);
    } catch (DateTimeParseException e) {
      // Digits that are no date: sorted as text like every id, and older than any date.
      return LocalDateTime.MIN;
    }
  }
}
