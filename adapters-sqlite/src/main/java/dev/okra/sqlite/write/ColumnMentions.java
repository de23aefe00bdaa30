package dev.okra.sqlite.write;

import dev.okra.domain.relational.Check;
import dev.okra.domain.relational.Column;
import dev.okra.domain.relational.Expression;
import dev.okra.domain.relational.ForeignKey;
import dev.okra.domain.relational.Index;
import dev.okra.domain.relational.IndexPart;
import dev.okra.domain.relational.PrimaryKey;
import dev.okra.domain.relational.Table;
import dev.okra.jdbc.script.LexicalRules;
import dev.okra.jdbc.script.SqlLexer;
import dev.okra.jdbc.script.SqlToken;
import dev.okra.jdbc.script.SqlToken.Kind;
import dev.okra.sqlite.type.SqliteNames;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds what in a table names a column. */
final class ColumnMentions {
  private final String key;

  ColumnMentions(String column) {
    this.key = SqliteNames.key(column);
  }

  /** Whether a key, constraint or generated column names it, or one of these indexes. */
  boolean in(Table table, Collection<Index> indexes) {
    Stream<Expression> expressions =
        Stream.concat(
            table.checks().stream().map(Check::expression),
            table.columns().stream().map(Column::generated).flatMap(ColumnMentions::expression));
    return expressions.anyMatch(this::in) || inKeys(table) || indexes.stream().anyMatch(this::in);
  }

  private static Stream<Expression> expression(Column.@Nullable Generated generated) {
    return generated == null ? Stream.empty() : Stream.of(generated.expression());
  }

  private boolean inKeys(Table table) {
    PrimaryKey primaryKey = table.primaryKey();
    return (primaryKey != null && inParts(primaryKey.parts()))
        || table.uniqueConstraints().stream().anyMatch(u -> inParts(u.parts()))
        || table.foreignKeys().stream().anyMatch(f -> in(table, f));
  }

  private boolean in(Table table, ForeignKey foreignKey) {
    boolean self = foreignKey.referencedTable().equals(table.name());
    return inNames(foreignKey.columns()) || (self && inNames(foreignKey.referencedColumns()));
  }

  private boolean in(Index index) {
    return inParts(index.parts()) || (index.where() != null && in(index.where()));
  }

  private boolean inParts(List<IndexPart> parts) {
    return parts.stream()
        .anyMatch(p -> p.key().match(c -> isIt(c.column()), e -> in(e.expression())));
  }

  private boolean inNames(List<String> names) {
    return names.stream().anyMatch(this::isIt);
  }

  /** Whether an expression names it. */
  boolean in(Expression expression) {
    String sql = expression.sql();
    SqlLexer lexer = new SqlLexer(sql, LexicalRules.SQLITE);
    for (SqlToken token = lexer.next(); token.kind() != Kind.END; token = lexer.next()) {
      boolean name = token.kind() == Kind.WORD || token.kind() == Kind.QUOTED_NAME;
      if (name && isIt(SqliteNames.unquoted(token.in(sql)))) {
        return true;
      }
    }
    return false;
  }

  private boolean isIt(String name) {
    return SqliteNames.key(name).equals(key);
  }
}
