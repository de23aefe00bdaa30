package dev.okra.sqlite.write;

import static dev.okra.sqlite.type.SqliteNames.QUOTING;

import dev.okra.domain.relational.Column;
import dev.okra.domain.relational.Column.Generated;
import dev.okra.domain.relational.Expression;
import dev.okra.jdbc.script.LexicalRules;
import dev.okra.jdbc.script.SqlFragments;
import dev.okra.sqlite.type.Attribute;
import dev.okra.sqlite.type.TypeText;
import java.util.regex.Pattern;

/** Writes columns, without the constraints that stand behind them. */
final class ColumnSql {
  private static final Pattern CONSTANT =
      Pattern.compile(
          "'(?:[^']|'')*'|x'[0-9a-f]*'|[-+]? ?0x[0-9a-f]+"
              + "|[-+]? ?(?:[0-9][0-9_]*\\.?[0-9_]*|\\.[0-9][0-9_]*)(?:e[-+]?[0-9_]+)?|null|true|false",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern CURRENT =
      Pattern.compile("current_(?:date|time|timestamp)", Pattern.CASE_INSENSITIVE);

  private ColumnSql() {}

  static String of(Column column) {
    StringBuilder sql = new StringBuilder(QUOTING.identifier(column.name()));
    String type = TypeText.render(column.type());
    if (!type.isEmpty()) {
      sql.append(' ').append(type);
    }
    if (!column.nullable()) {
      sql.append(" NOT NULL");
      column
          .attributes()
          .value(Attribute.NOT_NULL_CONFLICT)
          .ifPresent(c -> sql.append(" ON CONFLICT ").append(Attribute.conflict(c)));
    }
    if (column.defaultValue() != null) {
      sql.append(" DEFAULT ").append(defaultValue(column, column.defaultValue()));
    }
    if (column.collation() != null) {
      sql.append(" COLLATE ").append(QUOTING.identifier(column.collation()));
    }
    if (column.generated() != null) {
      sql.append(generated(column, column.generated()));
    }
    return sql.toString();
  }

  private static String defaultValue(Column column, Expression value) {
    String sql =
        SqlFragments.whole(
            value.sql(), LexicalRules.SQLITE, "the default of '" + column.name() + "'");
    return isConstant(value) || CURRENT.matcher(sql).matches() ? sql : "(" + sql + ")";
  }

  private static String generated(Column column, Generated generated) {
    String sql =
        SqlFragments.whole(
            generated.expression().sql(),
            LexicalRules.SQLITE,
            "the expression of '" + column.name() + "'");
    return " GENERATED ALWAYS AS (" + sql + ")" + (generated.stored() ? " STORED" : " VIRTUAL");
  }

  /** Whether ADD COLUMN takes this default: it must not depend on anything. */
  static boolean isConstant(Expression value) {
    return CONSTANT.matcher(value.sql()).matches();
  }
}
