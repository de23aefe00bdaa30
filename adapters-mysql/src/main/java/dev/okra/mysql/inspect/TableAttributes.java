package dev.okra.mysql.inspect;

import dev.okra.domain.relational.Attributes;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The attributes that only this dialect's tables have: those named here, and every option of {@code
 * CREATE TABLE} that was given, by its name in lower case. The next number of AUTO_INCREMENT is not
 * among them: it follows the rows.
 */
public final class TableAttributes {
  /** The storage engine, unless it is InnoDB. */
  public static final String ENGINE = "engine";

  /** The collation of columns that have none of their own, unless it is the database's. */
  public static final String COLLATION = "collation";

  /** {@code true} for a table that keeps the past of its rows (MariaDB). */
  public static final String SYSTEM_VERSIONED = "system_versioned";

  private static final Pattern OPTION =
      Pattern.compile("[\"`]?(\\w+)[\"`]?=('[^']*'|\"[^\"]*\"|\\S+)");

  private TableAttributes() {}

  static Attributes of(String engine, String options, boolean ownCollation, String collation) {
    Map<String, String> values = new TreeMap<>();
    Matcher option = OPTION.matcher(options);
    while (option.find()) {
      String value = option.group(2);
      boolean doubled = value.startsWith("\"");
      values.put(
          option.group(1).toLowerCase(Locale.ROOT), doubled ? value.replace('"', '\'') : value);
    }
    if (!engine.equalsIgnoreCase("InnoDB")) {
      values.put(ENGINE, engine);
    }
    if (ownCollation) {
      values.put(COLLATION, collation);
    }
    return new Attributes(values);
  }
}
