package dev.okra.diff.rename;

import dev.okra.diff.text.ListedValues;
import dev.okra.diff.text.SqlWords;
import dev.okra.domain.relational.Column;
import dev.okra.domain.relational.SqlType;
import dev.okra.domain.relational.Table;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The values that a column, or each element of a list in it, may hold where its database has no
 * enum types: those of its type, or the texts that the checks which name it list.
 */
public final class ColumnValues implements SqlType.Visitor<Optional<List<String>>> {
  private static final ColumnValues OF_TYPE = new ColumnValues();

  private ColumnValues() {}

  /** The values, in order; empty where nothing tells. */
  public static List<String> of(Table table, String column) {
    Optional<Column> found = table.column(column);
    if (found.isEmpty()) {
      return List.of();
    }
    return found.get().type().accept(OF_TYPE).orElseGet(() -> inChecks(table, column));
  }

  private static List<String> inChecks(Table table, String column) {
    Set<String> values = new LinkedHashSet<>();
    table.checks().stream()
        .map(c -> c.expression().sql())
        .filter(sql -> SqlWords.of(sql).mentions(column))
        .forEach(sql -> values.addAll(ListedValues.of(sql)));
    return List.copyOf(values);
  }

  @Override
  public Optional<List<String>> builtIn(SqlType.BuiltIn type) {
    return Optional.empty();
  }

  @Override
  public Optional<List<String>> userDefined(SqlType.UserDefined type) {
    return Optional.empty();
  }

  @Override
  public Optional<List<String>> arrayOf(SqlType.ArrayOf type) {
    return Optional.empty();
  }

  @Override
  public Optional<List<String>> inlineEnum(SqlType.InlineEnum type) {
    return Optional.of(type.values());
  }

  @Override
  public Optional<List<String>> inlineSet(SqlType.InlineSet type) {
    return Optional.of(type.values());
  }

  @Override
  public Optional<List<String>> unknown(SqlType.Unknown type) {
    return Optional.empty();
  }
}
