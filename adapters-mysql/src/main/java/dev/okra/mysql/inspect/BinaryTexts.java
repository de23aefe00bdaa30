package dev.okra.mysql.inspect;

import dev.okra.domain.relational.Column;
import dev.okra.domain.relational.Expression;
import dev.okra.domain.relational.Index;
import dev.okra.domain.relational.IndexPart;
import dev.okra.domain.relational.SqlType;
import dev.okra.domain.relational.SqlType.BuiltIn;
import dev.okra.domain.relational.SqlType.InlineEnum;
import dev.okra.domain.relational.SqlType.InlineSet;
import dev.okra.domain.relational.Table;
import dev.okra.jdbc.script.LexicalRules;
import dev.okra.jdbc.script.SqlLexer;
import dev.okra.jdbc.script.SqlToken;
import dev.okra.jdbc.script.SqlToken.Kind;
import dev.okra.mysql.type.IntroducedTexts;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Texts of MySQL beside columns of bytes: the first ALTER TABLE turns {@code vb <> 'x'} into {@code
 * vb <> _binary'x'}, which says the same as long as nothing but bytes is compared. Where a column
 * of characters is in the expression, {@code _binary} may have been asked for, and stays.
 */
final class BinaryTexts {
  private static final Set<String> BYTES =
      Set.of("bit", "binary", "varbinary", "tinyblob", "blob", "mediumblob", "longblob");
  private static final Set<String> CHARACTERS =
      Set.of("char", "varchar", "tinytext", "text", "mediumtext", "longtext", "json");

  private final Set<String> bytes;
  private final Set<String> characters;

  private BinaryTexts(Table table) {
    this.bytes = columns(table, BinaryTexts::holdsBytes);
    this.characters = columns(table, BinaryTexts::holdsCharacters);
  }

  private static Set<String> columns(Table table, Predicate<SqlType> holds) {
    return table.columns().stream()
        .filter(c -> holds.test(c.type()))
        .map(c -> "`" + c.name().replace("`", "``") + "`")
        .collect(Collectors.toSet());
  }

  private static boolean holdsBytes(SqlType type) {
    return type instanceof BuiltIn builtIn && BYTES.contains(builtIn.name());
  }

  private static boolean holdsCharacters(SqlType type) {
    return type instanceof InlineEnum
        || type instanceof InlineSet
        || (type instanceof BuiltIn builtIn && CHARACTERS.contains(builtIn.name()));
  }

  /** The table with its expressions as they were before. */
  static Table withoutImplied(Table table) {
    BinaryTexts texts = new BinaryTexts(table);
    return texts.bytes.isEmpty()
        ? table
        : table
            .withColumns(table.columns().stream().map(texts::column).toList())
            .withChecks(
                table.checks().stream()
                    .map(c -> c.withExpression(texts.expression(c.expression())))
                    .toList())
            .withIndexes(table.indexes().stream().map(texts::index).toList());
  }

  private Column column(Column column) {
    Expression value = column.defaultValue();
    Column.Generated rule = column.generated();
    return column
        .withDefault(value == null ? null : expression(value))
        .withGenerated(
            rule == null
                ? null
                : new Column.Generated(expression(rule.expression()), rule.stored()));
  }

  private Index index(Index index) {
    return index.withParts(
        index.parts().stream()
            .map(
                p ->
                    p.withKey(
                        p.key()
                            .match(
                                c -> c,
                                e -> new IndexPart.ExpressionKey(expression(e.expression())))))
            .toList());
  }

  private Expression expression(Expression given) {
    String sql = given.sql();
    return sql.contains("_binary'") && isOfBytesAlone(sql)
        ? new Expression(IntroducedTexts.rewritten(sql, BinaryTexts::literal))
        : given;
  }

  private static String literal(String characterSet, String text, boolean collated) {
    return characterSet.equals("binary") && !collated ? text : "_" + characterSet + text;
  }

  private boolean isOfBytesAlone(String sql) {
    boolean ofBytes = false;
    SqlLexer lexer = new SqlLexer(sql, LexicalRules.MYSQL);
    for (SqlToken t = lexer.next(); t.kind() != Kind.END; t = lexer.next()) {
      if (characters.contains(t.in(sql))) {
        return false;
      }
      ofBytes |= bytes.contains(t.in(sql));
    }
    return ofBytes;
  }
}
