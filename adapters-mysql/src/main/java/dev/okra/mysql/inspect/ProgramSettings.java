package dev.okra.mysql.inspect;

import dev.okra.domain.port.Row;
import dev.okra.domain.relational.Attributes;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The settings that a trigger, routine, event or view keeps from the session that made it, and runs
 * under ever after. Dumps set them around each CREATE, files written by hand hardly ever do; so
 * those that any ordinary session has are not told apart, and are no attributes.
 *
 * <p>The character set of the client is none: the server keeps the text as Unicode. Nor is the
 * collation of the database at that time, which a statement cannot set.
 */
public final class ProgramSettings {
  /** The {@code sql_mode}: its names in order with commas between, where it is not ordinary. */
  public static final String SQL_MODE = "sql_mode";

  /** The {@code collation_connection} of its texts, where it has any and it is not ordinary. */
  public static final String COLLATION = "collation_connection";

  /**
   * Modes that no statement in a program feels, or that newer servers no longer know. Drivers of
   * Java set IGNORE_SPACE of themselves; it only decides whether a text can be read at all.
   */
  private static final Set<String> WITHOUT_INFLUENCE =
      Set.of(
          "NO_AUTO_CREATE_USER", "NO_ENGINE_SUBSTITUTION", "NO_DIR_IN_CREATE", "IGNORE_SPACE", "");

  /**
   * What MySQL and MariaDB are delivered with; the latter is also what okra's sessions have. And
   * what tools for dumps set at the head of a file, without a thought of its triggers.
   */
  private static final List<String> USUAL =
      List.of(
          "ONLY_FULL_GROUP_BY,STRICT_TRANS_TABLES,NO_ZERO_IN_DATE,NO_ZERO_DATE,ERROR_FOR_DIVISION_BY_ZERO",
          "STRICT_TRANS_TABLES,ERROR_FOR_DIVISION_BY_ZERO",
          "NO_AUTO_VALUE_ON_ZERO");

  private final Set<Set<String>> ordinaryModes;
  private final Set<String> ordinaryCollations;

  private ProgramSettings(Set<Set<String>> ordinaryModes, Set<String> ordinaryCollations) {
    this.ordinaryModes = ordinaryModes;
    this.ordinaryCollations = ordinaryCollations;
  }

  /**
   * The ordinary settings: the server's own, those of servers as they are delivered and of okra's
   * sessions, the collation of the database and that of utf8mb4.
   */
  static ProgramSettings of(Row database) {
    Set<Set<String>> modes = new HashSet<>();
    USUAL.forEach(m -> modes.add(modes(m)));
    modes.add(modes(database.text("server_mode")));
    return new ProgramSettings(
        modes,
        Stream.of("collation_name", "server_collation", "charset_collation")
            .map(database::text)
            .collect(Collectors.toSet()));
  }

  private static Set<String> modes(String text) {
    Set<String> modes = new TreeSet<>(List.of(text.toUpperCase(Locale.ROOT).split(",", -1)));
    modes.removeAll(WITHOUT_INFLUENCE);
    // Routines of MariaDB say it in the words of another table.
    if (modes.remove("INVALID_DATES")) {
      modes.add("ALLOW_INVALID_DATES");
    }
    return modes;
  }

  /**
   * The settings of an object that are not ordinary.
   *
   * @param row with {@code collation_connection} and, apart from views, {@code sql_mode}
   * @param text what the object runs
   */
  Attributes of(Row row, String text, boolean hasMode) {
    Attributes attributes = Attributes.NONE;
    String collation = row.text("collation_connection");
    boolean hasTexts = text.indexOf('\'') >= 0 || text.indexOf('"') >= 0;
    if (hasTexts && !ordinaryCollations.contains(collation)) {
      attributes = attributes.with(COLLATION, collation);
    }
    if (!hasMode) {
      return attributes;
    }
    Set<String> modes = modes(row.text("sql_mode"));
    return ordinaryModes.contains(modes)
        ? attributes
        : attributes.with(SQL_MODE, String.join(",", modes));
  }
}
