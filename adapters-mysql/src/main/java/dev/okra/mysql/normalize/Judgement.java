package dev.okra.mysql.normalize;

import dev.okra.domain.relational.Check;
import dev.okra.domain.relational.Column;
import dev.okra.domain.relational.Expression;
import dev.okra.domain.relational.Index;
import dev.okra.domain.relational.SqlType;
import dev.okra.domain.relational.SqlType.BuiltIn;
import dev.okra.domain.relational.Table;
import dev.okra.mysql.type.ReportedText;
import dev.okra.mysql.type.TextLiteral;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Which tables the server has to be asked about, and what of its answer counts. */
final class Judgement {
  private static final Set<String> WHOLE_NUMBERS =
      Set.of("tinyint", "smallint", "mediumint", "int", "bigint");

  private Judgement() {}

  /**
   * Whether the table has an expression that is neither the current one nor certain to be kept as
   * it is.
   */
  static boolean isOpen(Table desired, @Nullable Table current) {
    Stream<Boolean> columns =
        desired.columns().stream()
            .map(c -> isOpen(c, current == null ? null : current.column(c.name()).orElse(null)));
    Stream<Boolean> others =
        Stream.of(
            !checks(current).containsAll(checks(desired)),
            !expressionKeys(current).containsAll(expressionKeys(desired)),
            desired.partitioning() != null
                && (current == null || !desired.partitioning().equals(current.partitioning())));
    return Stream.concat(columns, others).anyMatch(open -> open);
  }

  private static boolean isOpen(Column desired, @Nullable Column current) {
    boolean generated =
        desired.generated() != null
            && (current == null || !desired.generated().equals(current.generated()));
    boolean defaulted =
        desired.defaultValue() != null
            && !isCertain(desired.defaultValue(), desired.type())
            && (current == null || !desired.defaultValue().equals(current.defaultValue()));
    return generated || defaulted;
  }

  /** Literals of texts and whole numbers, and the time of the statement, come back as they are. */
  private static boolean isCertain(Expression value, SqlType type) {
    String sql = value.sql();
    if (type instanceof BuiltIn builtIn) {
      return WHOLE_NUMBERS.contains(builtIn.name())
          ? sql.matches("-?(0|[1-9]\\d*)")
          : (TextLiteral.is(sql)
                  && !Set.of("date", "time", "datetime", "timestamp", "binary", "varbinary")
                      .contains(builtIn.name()))
              || ReportedText.isNow(sql);
    }
    return TextLiteral.is(sql);
  }

  private static Set<Check> checks(@Nullable Table table) {
    return table == null ? Set.of() : Set.copyOf(table.checks());
  }

  private static Set<Index> expressionKeys(@Nullable Table table) {
    return table == null
        ? Set.of()
        : table.indexes().stream()
            .filter(i -> i.parts().stream().anyMatch(p -> p.key().match(c -> false, e -> true)))
            .collect(Collectors.toSet());
  }

  /** The desired table with the expressions of the one that the server made of it. */
  static Table inWordsOf(Table judged, Table desired) {
    Map<String, Column> columns = byName(judged.columns().stream(), Column::name);
    Map<String, Check> checks = byName(judged.checks().stream(), c -> String.valueOf(c.name()));
    Map<String, Index> indexes = byName(judged.indexes().stream(), Index::name);
    return desired
        .withColumns(
            desired.columns().stream().map(c -> inWordsOf(columns.get(c.name()), c)).toList())
        .withChecks(
            desired.checks().stream()
                .map(c -> inWordsOf(checks.get(String.valueOf(c.name())), c))
                .toList())
        .withIndexes(
            desired.indexes().stream().map(i -> inWordsOf(indexes.get(i.name()), i)).toList())
        .withPartitioning(judged.partitioning());
  }

  private static Column inWordsOf(@Nullable Column judged, Column desired) {
    return judged == null
        ? desired
        : desired
            .withDefault(judged.defaultValue())
            .withGenerated(judged.generated())
            .withOnUpdate(judged.onUpdate());
  }

  private static Check inWordsOf(@Nullable Check judged, Check desired) {
    return judged == null ? desired : desired.withExpression(judged.expression());
  }

  private static Index inWordsOf(@Nullable Index judged, Index desired) {
    return judged == null ? desired : desired.withParts(judged.parts());
  }

  private static <T> Map<String, T> byName(Stream<T> parts, Function<T, String> name) {
    return parts.collect(Collectors.toMap(name, Objects::requireNonNull));
  }
}
