package dev.okra.mysql.write;

import dev.okra.domain.relational.Attributes;
import dev.okra.domain.relational.Partitioning;
import dev.okra.mysql.inspect.TableAttributes;
import dev.okra.mysql.type.Names;
import dev.okra.mysql.write.ServerWords.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Writes what follows the columns of a table. */
final class TableOptionsSql {
  /** What stands for the default of an option that is taken away. */
  private static final Map<String, String> DEFAULTS =
      Map.ofEntries(
          Map.entry(TableAttributes.ENGINE, "InnoDB"),
          Map.entry("row_format", "DEFAULT"),
          Map.entry("key_block_size", "0"),
          Map.entry("max_rows", "0"),
          Map.entry("min_rows", "0"),
          Map.entry("avg_row_length", "0"),
          Map.entry("checksum", "0"),
          Map.entry("delay_key_write", "0"),
          Map.entry("autoextend_size", "0"),
          Map.entry("encryption", "'N'"),
          Map.entry(TableAttributes.TABLESPACE, "innodb_file_per_table"),
          Map.entry(TableAttributes.UNION, "()"),
          Map.entry(TableAttributes.SECONDARY_ENGINE, "NULL"),
          Map.entry("insert_method", "NO"),
          Map.entry("connection", "''"),
          Map.entry("engine_attribute", "''"),
          Map.entry("secondary_engine_attribute", "''"),
          Map.entry("compression", "''"));

  private final ServerWords words;

  TableOptionsSql(ServerWords words) {
    this.words = words;
  }

  /** Where a table is, which no server changes, though it takes the words. */
  private static final Set<String> PLACES =
      Set.of(TableAttributes.DATA_DIRECTORY, TableAttributes.INDEX_DIRECTORY);

  private static final Set<String> NO_OPTIONS =
      Set.of(TableAttributes.PERIOD, TableAttributes.FILLED_START);

  private static final Pattern VALUE =
      Pattern.compile("'(?:[^'\\\\]|'')*'|[\\w.:+-]+|`(?:[^`]|``)+`|\\((?:`(?:[^`]|``)+`,?)+\\)");

  /** For CREATE TABLE; a period stands among the columns, and the server fills in a start. */
  List<String> options(Attributes attributes, @Nullable String comment) {
    List<String> options =
        attributes.values().entrySet().stream()
            .filter(o -> !NO_OPTIONS.contains(o.getKey()))
            .map(o -> option(o.getKey(), o.getValue()))
            .collect(Collectors.toCollection(ArrayList::new));
    if (comment != null) {
      options.add(comment(comment));
    }
    return options;
  }

  String comment(@Nullable String comment) {
    return "COMMENT = " + Names.QUOTING.literal(comment == null ? "" : comment);
  }

  /**
   * The options that lead from some attributes to others; the collation is the caller's affair when
   * it goes.
   */
  List<String> changed(Attributes before, Attributes after) {
    TreeSet<String> names = new TreeSet<>(before.values().keySet());
    names.addAll(after.values().keySet());
    names.remove(TableAttributes.FILLED_START);
    List<String> options = new ArrayList<>();
    for (String name : names) {
      String value = after.values().get(name);
      boolean changed = !Objects.equals(value, before.values().get(name));
      boolean needsDatabase = value == null && name.equals(TableAttributes.COLLATION);
      if (changed && !needsDatabase) {
        refuseToMove(name);
        options.addAll(
            name.equals(TableAttributes.PERIOD)
                ? PeriodColumns.changed(before.values().get(name), value)
                : List.of(option(name, value)));
      }
    }
    return options;
  }

  private static void refuseToMove(String name) {
    if (PLACES.contains(name)) {
      throw Refusal.of(
          "MySQL and MariaDB leave the files of a table where they are, so that its "
              + words(name)
              + " cannot change",
          "make another table there, and copy the rows");
    }
  }

  private static String words(String name) {
    String words = name.toUpperCase(Locale.ROOT);
    return PLACES.contains(name) ? words.replace('_', ' ') : words;
  }

  /**
   * Statements that give a table the database's collation. MySQL has no word for it, and DEFAULT on
   * MariaDB is the collation of the character set that the table has.
   */
  static List<String> withDatabaseCollation(String table) {
    return List.of(
        "SET @okra_statement = CONCAT("
            + Names.QUOTING.literal("ALTER TABLE " + table + " COLLATE = ")
            + ", @@collation_database)",
        "PREPARE okra_statement FROM @okra_statement",
        "EXECUTE okra_statement",
        "DEALLOCATE PREPARE okra_statement");
  }

  private String option(String name, @Nullable String value) {
    if (name.equals(TableAttributes.SYSTEM_VERSIONED)) {
      if (!words.know(Word.SYSTEM_VERSIONING)) {
        throw Refusal.of(
            words.server() + " has no system-versioned tables", "leave the attribute out");
      }
      return value == null ? "DROP SYSTEM VERSIONING" : "WITH SYSTEM VERSIONING";
    }
    if (!name.matches("\\w+") || (value != null && !VALUE.matcher(value).matches())) {
      throw Refusal.of(
          "'" + name + " = " + value + "' is no table option", "leave the attribute out");
    }
    String text = value == null ? DEFAULTS.getOrDefault(name, "DEFAULT") : value;
    if (name.equals(TableAttributes.COLLATION)) {
      return "COLLATE = " + text;
    }
    return words(name) + " = " + text;
  }

  /** What splits an existing table in another way; partitions that only join the others do so. */
  static String partitioning(@Nullable Partitioning before, Partitioning after) {
    int size = before == null ? 0 : before.partitions().size();
    boolean grown =
        before != null
            && size > 0
            && after.partitions().size() > size
            && Objects.equals(before.scheme(), after.scheme())
            && after.partitions().subList(0, size).equals(before.partitions());
    return grown
        ? "ADD PARTITION" + definitions(after.partitions().subList(size, after.partitions().size()))
        : partitioning(after);
  }

  private static String definitions(List<String> partitions) {
    return partitions.isEmpty() ? "" : " (\n  " + String.join(",\n  ", partitions) + "\n)";
  }

  /** What splits a table, as it follows the options. */
  static String partitioning(Partitioning partitioning) {
    if (partitioning.scheme() == null || partitioning.parent() != null) {
      throw Refusal.of(
          "MySQL and MariaDB split tables inside their definition, not into tables of their own",
          "leave the partitions out for this database");
    }
    return "PARTITION BY " + partitioning.scheme().sql() + definitions(partitioning.partitions());
  }
}
