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

  /** A period of time of which the columns hold the ends, as {@code `name` (`from`, `to`)}. */
  public static final String PERIOD = "period";

  /**
   * Where the server has filled in when an event or a history begins, the clause that says so, as
   * {@code STARTS '2026-01-01 00:00:00'}; no statement says it.
   */
  public static final String FILLED_START = "starts";

  /** Where the file of the table is, in quotes; a table stays where it was made. */
  public static final String DATA_DIRECTORY = "data_directory";

  /** Where the file of the indexes is, in quotes; it stays where it was made. */
  public static final String INDEX_DIRECTORY = "index_directory";

  /** The tablespace that the table shares with others, in backticks (MySQL). */
  public static final String TABLESPACE = "tablespace";

  /** The tables that a MERGE table puts together, in parentheses and backticks. */
  public static final String UNION = "union";

  /** The engine that holds a copy of the table for analysis (MySQL). */
  public static final String SECONDARY_ENGINE = "secondary_engine";

  /** Options that stand in SHOW CREATE TABLE alone; the directories of partitions stand there. */
  private static final Map<String, Pattern> SHOWN =
      Map.of(
          "autoextend_size",
          Pattern.compile(" AUTOEXTEND_SIZE=(\\d+)"),
          DATA_DIRECTORY,
          Pattern.compile(" DATA DIRECTORY=('['·]*')"),
          INDEX_DIRECTORY,
          Pattern.compile(" INDEX DIRECTORY=('['·]*')"),
          TABLESPACE,
          Pattern.compile(" TABLESPACE (`[`·]*`)"),
          UNION,
          Pattern.compile(" UNION=(\\([`·,]*\\))"),
          "insert_method",
          Pattern.compile(" INSERT_METHOD=(\\w+)"),
          "connection",
          Pattern.compile(" CONNECTION=('['·]*')"),
          "engine_attribute",
          Pattern.compile(" ENGINE_ATTRIBUTE=('['·]*')"),
          "secondary_engine_attribute",
          Pattern.compile(" SECONDARY_ENGINE_ATTRIBUTE=('['·]*')"));

  /** Whether the secondary engine has the rows, which is no part of the schema. */
  private static final String SECONDARY_LOAD = "secondary_load";

  private static final Pattern OPTION =
      Pattern.compile("[\"`]?(\\w+)[\"`]?=('[^']*'|\"[^\"]*\"|\\S+)");

  private TableAttributes() {}

  /**
   * Whether the engine is MEMORY, of which an index is a hash table unless it is told otherwise.
   */
  public static boolean isInMemory(Attributes attributes) {
    return attributes.value(ENGINE).filter("MEMORY"::equalsIgnoreCase).isPresent();
  }

  static Attributes of(
      String engine, String options, boolean ownCollation, String collation, ShownTable shown) {
    Map<String, String> values = new TreeMap<>();
    Matcher option = OPTION.matcher(options);
    while (option.find()) {
      String value = option.group(2);
      boolean doubled = value.startsWith("\"");
      values.put(
          option.group(1).toLowerCase(Locale.ROOT), doubled ? value.replace('"', '\'') : value);
    }
    values.remove(SECONDARY_LOAD);
    SHOWN.forEach(
        (name, pattern) -> shown.options().find(pattern).ifPresent(v -> values.put(name, v)));
    shown.period().ifPresent(p -> values.put(PERIOD, p));
    if (!engine.equalsIgnoreCase("InnoDB")) {
      values.put(ENGINE, engine);
    }
    if (ownCollation) {
      values.put(COLLATION, collation);
    }
    return new Attributes(values);
  }
}
