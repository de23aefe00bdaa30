package dev.okra.diff.compare;

import dev.okra.diff.state.UserDefinedTypes;
import dev.okra.diff.text.SqlWords;
import dev.okra.domain.relational.Column;
import dev.okra.domain.relational.CustomObject;
import dev.okra.domain.relational.Index;
import dev.okra.domain.relational.IndexPart;
import dev.okra.domain.relational.Table;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds an operator class in indexes and keys: by its name, or by the type that it is the default
 * for.
 *
 * @param name what it is called, in lower case
 * @param defaultFor the name of the type in lower case, or empty
 */
public record OperatorClassUse(String name, String defaultFor) {
  private static final Pattern DEFAULT = Pattern.compile(" DEFAULT FOR TYPE (.+?) USING ");

  /** A class as it stands in its statement. */
  public static OperatorClassUse of(CustomObject operatorClass) {
    Matcher matcher = DEFAULT.matcher(operatorClass.definition().sql());
    List<String> type =
        matcher.find() ? List.copyOf(SqlWords.of(matcher.group(1)).names()) : List.of();
    return new OperatorClassUse(
        SqlWords.folded(operatorClass.name().name()),
        type.isEmpty() ? "" : type.get(type.size() - 1));
  }

  /** Whether an index of a table stands on it. */
  public boolean isIn(Index index, Table table) {
    return isIn(index.parts(), table);
  }

  /** Whether keys of a table stand on it. */
  public boolean isIn(List<IndexPart> parts, Table table) {
    return parts.stream().anyMatch(p -> isIn(p, table));
  }

  /** Whether the key by which a table is split names it, or a column that it is the default for. */
  public boolean isInPartitionKey(String scheme, Table table) {
    SqlWords words = SqlWords.of(scheme);
    return words.mentions(name)
        || table.columns().stream()
            .map(Column::name)
            .anyMatch(c -> words.mentions(c) && isOfDefault(table, c));
  }

  private boolean isIn(IndexPart part, Table table) {
    if (part.operatorClass() != null) {
      return SqlWords.of(part.operatorClass()).mentions(name);
    }
    return part.key().match(key -> isOfDefault(table, key.column()), key -> false);
  }

  private boolean isOfDefault(Table table, String column) {
    return table
        .column(column)
        .flatMap(c -> UserDefinedTypes.nameOf(c.type()))
        .filter(n -> SqlWords.folded(n.name()).equals(defaultFor))
        .isPresent();
  }
}
