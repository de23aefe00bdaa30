package dev.okra.mysql.inspect;

import dev.okra.domain.relational.Expression;
import dev.okra.domain.relational.Partitioning;
import dev.okra.mysql.type.Names;
import dev.okra.mysql.type.TextLiteral;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Reads how a table is split, from what SHOW CREATE TABLE prints of it: subpartitions, their
 * comments and places stand nowhere else.
 */
final class PartitionReader {
  private static final String START = "PARTITION BY ";
  private static final Pattern DEFINITIONS = Pattern.compile("\\n\\(PARTITION ");
  private static final Pattern BLANKS = Pattern.compile("\\s+");
  private static final Pattern INSIDE = Pattern.compile("(?<=\\() | (?=\\))");
  // All partitions have the engine of the table.
  private static final Pattern ENGINE = Pattern.compile(" ENGINE = \\w+");
  private static final Pattern NAME =
      Pattern.compile("((?:SUB)?PARTITION )(`(?:[^`]|``)+`|[^\\s`(),]+)(?=[\\s,)]|$)");
  private static final Pattern COLUMNS = Pattern.compile("\\b(?:KEY|COLUMNS)( ?\\([^()]+\\))");
  private static final Pattern COMMENT = Pattern.compile(" COMMENT = ('['·]*')");
  // The server adds to these as time goes by.
  private static final Pattern GROWING =
      Pattern.compile("(SYSTEM_TIME INTERVAL .* AUTO)( PARTITIONS .*)?");

  private PartitionReader() {}

  static @Nullable Partitioning read(ShownTable shown) {
    Masked text = shown.partitioning();
    if (!text.has(START)) {
      return null;
    }
    Matcher list = DEFINITIONS.matcher(text.plain());
    boolean listed = list.find();
    int end = listed ? list.start() : text.plain().length();
    String scheme = withColumnsQuoted(spaced(text.part(START.length(), end)));
    Matcher growing = GROWING.matcher(scheme);
    if (growing.matches()) {
      return new Partitioning(new Expression(growing.group(1)), null, null, List.of());
    }
    List<String> definitions =
        listed
            ? text.part(end + 2, text.plain().lastIndexOf(')')).split().stream()
                .map(PartitionReader::definition)
                .toList()
            : List.of();
    return new Partitioning(new Expression(scheme), null, null, definitions);
  }

  private static String spaced(Masked text) {
    return text.replaced(BLANKS, 0, b -> " ").replaced(INSIDE, 0, b -> "").text().strip();
  }

  /** MySQL quotes the columns of KEY and COLUMNS where it must, MariaDB always. */
  private static String withColumnsQuoted(String scheme) {
    return Masked.of(scheme).replaced(COLUMNS, 1, PartitionReader::quoted).text();
  }

  private static String quoted(String columns) {
    String inside = columns.substring(columns.indexOf('(') + 1, columns.length() - 1);
    return Masked.of(inside).split().stream()
        .map(c -> Names.QUOTING.quoted(unquoted(c.text().strip())))
        .collect(Collectors.joining(",", " (", ")"));
  }

  private static String unquoted(String name) {
    return name.startsWith("`") ? name.substring(1, name.length() - 1).replace("``", "`") : name;
  }

  private static String definition(Masked text) {
    return withNamesQuoted(
        withCommentSpelled(Masked.of(spaced(text.replaced(ENGINE, 0, e -> "")))));
  }

  private static Masked withCommentSpelled(Masked text) {
    return text.replaced(COMMENT, 1, literal -> TextLiteral.write(TextLiteral.read(literal)));
  }

  private static String withNamesQuoted(Masked text) {
    return text.replaced(NAME, 2, name -> Names.QUOTING.identifier(unquoted(name))).text();
  }
}
