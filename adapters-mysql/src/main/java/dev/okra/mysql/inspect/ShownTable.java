package dev.okra.mysql.inspect;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What SHOW CREATE TABLE prints of a table, line by line. The information schema knows nothing of a
 * full-text index's parser, an index's KEY_BLOCK_SIZE, a column's COLUMN_FORMAT and STORAGE, a
 * period, the directories and tablespaces of a table, and of all that partitions are but their
 * names and bounds; on MySQL before 8.0.18 or so it hides defaults of TEXT, BLOB and JSON columns.
 *
 * @param columns what follows the name of each column, by its name
 * @param keys what follows the name of each index, by its name; that of the primary key is {@code
 *     PRIMARY}
 * @param period what follows PERIOD FOR, if that is not SYSTEM_TIME (MariaDB)
 * @param options what follows the columns, without partitions
 * @param partitioning from {@code PARTITION BY} on, or empty
 */
record ShownTable(
    Map<String, Masked> columns,
    Map<String, Masked> keys,
    Optional<String> period,
    Masked options,
    Masked partitioning) {
  private static final Pattern COLUMN = Pattern.compile("  `((?:[^`]|``)+)` (.*)");
  private static final Pattern KEY =
      Pattern.compile(
          "  (?:PRIMARY KEY|(?:UNIQUE |FULLTEXT |SPATIAL |VECTOR )?KEY `((?:[^`]|``)+)`) (.*)");
  private static final Pattern PERIOD = Pattern.compile("  PERIOD FOR (`.*),?");
  private static final Pattern PARTITIONING =
      Pattern.compile("\\n(?:/\\*!\\d+)? (PARTITION BY .*?)(?: \\*/)?", Pattern.DOTALL);
  private static final Pattern DEFAULT = Pattern.compile(" DEFAULT (?=\\()");
  private static final Pattern PARSER = Pattern.compile("WITH PARSER `((?:[^`]|``)+)`");

  static ShownTable read(String statement) {
    int end = statement.indexOf("\n)");
    Map<String, Masked> columns = new LinkedHashMap<>();
    Map<String, Masked> keys = new LinkedHashMap<>();
    Optional<String> period = Optional.empty();
    for (String line : statement.substring(0, Math.max(end, 0)).lines().skip(1).toList()) {
      Matcher column = COLUMN.matcher(line);
      Matcher key = KEY.matcher(line);
      Matcher found = PERIOD.matcher(line);
      if (column.matches()) {
        columns.put(unquoted(column.group(1)), Masked.of(column.group(2)));
      } else if (key.matches()) {
        String name = key.group(1);
        keys.put(name == null ? "PRIMARY" : unquoted(name), Masked.of(key.group(2)));
      } else if (found.matches()) {
        period = Optional.of(found.group(1).replaceFirst(",$", ""));
      }
    }
    Masked rest = Masked.of(statement.substring(end + 2));
    int split = rest.plain().indexOf("PARTITION BY ");
    int line = split < 0 ? -1 : rest.plain().lastIndexOf('\n', split);
    return new ShownTable(
        columns,
        keys,
        period,
        line < 0 ? rest : rest.part(0, line),
        line < 0 ? Masked.EMPTY : partitioning(rest.part(line, rest.text().length())));
  }

  private static Masked partitioning(Masked text) {
    Matcher matcher = PARTITIONING.matcher(text.plain().stripTrailing());
    return matcher.matches() ? text.part(matcher.start(1), matcher.end(1)) : Masked.EMPTY;
  }

  private static String unquoted(String name) {
    return name.replace("``", "`");
  }

  /** The expressions of defaults in parentheses, by column. */
  Map<String, String> defaults() {
    Map<String, String> found = new HashMap<>();
    columns.forEach(
        (name, column) -> {
          Matcher matcher = DEFAULT.matcher(column.plain());
          if (matcher.find()) {
            found.put(name, new Lexed(column.text().substring(matcher.end())).parenthesised());
          }
        });
    return found;
  }

  /** The parser of a full-text index. */
  Optional<String> parser(String index) {
    Matcher matcher = PARSER.matcher(key(index).text());
    return matcher.find() ? Optional.of(unquoted(matcher.group(1))) : Optional.empty();
  }

  /** Whether a period has this name. */
  boolean isPeriod(String name) {
    return period.filter(p -> p.startsWith("`" + name.replace("`", "``") + "` (")).isPresent();
  }

  Masked column(String name) {
    return columns.getOrDefault(name, Masked.EMPTY);
  }

  Masked key(String name) {
    return keys.getOrDefault(name, Masked.EMPTY);
  }
}
