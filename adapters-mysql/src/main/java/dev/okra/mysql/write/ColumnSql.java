package dev.okra.mysql.write;

import dev.okra.domain.relational.Column;
import dev.okra.domain.relational.Column.Generated;
import dev.okra.domain.relational.Expression;
import dev.okra.domain.relational.SqlType;
import dev.okra.domain.relational.SqlType.BuiltIn;
import dev.okra.mysql.inspect.ColumnAttributes;
import dev.okra.mysql.type.Names;
import dev.okra.mysql.type.ReportedText;
import dev.okra.mysql.type.TextLiteral;
import dev.okra.mysql.type.TypeText;
import dev.okra.mysql.write.ServerWords.Word;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Writes the definitions of columns, always whole: what a MODIFY leaves out is gone. */
final class ColumnSql {
  private static final Pattern NUMBER =
      Pattern.compile(
          "[-+]?\\d+(\\.\\d*)?([eE][-+]?\\d+)?|[-+]?\\.\\d+|0x[0-9A-Fa-f]+|[bB]'[01]+'");

  /** Types that have no literal as their default; an expression they may have. */
  private static final Set<String> EXPRESSION_ONLY =
      Set.of(
          "tinytext",
          "text",
          "mediumtext",
          "longtext",
          "tinyblob",
          "blob",
          "mediumblob",
          "longblob",
          "json",
          "geometry",
          "point",
          "linestring",
          "polygon",
          "multipoint",
          "multilinestring",
          "multipolygon",
          "geometrycollection");

  private final ServerWords words;

  ColumnSql(ServerWords words) {
    this.words = words;
  }

  /** The name and everything that follows it. */
  String definition(Column column) {
    StringBuilder sql = new StringBuilder(Names.QUOTING.identifier(column.name()));
    sql.append(' ').append(TypeText.render(column.type()));
    if (column.collation() != null) {
      sql.append(" COLLATE ").append(column.collation());
    }
    appendValue(column, sql);
    appendAttributes(column, sql);
    if (column.comment() != null) {
      sql.append(" COMMENT ").append(Names.QUOTING.literal(column.comment()));
    }
    column
        .attributes()
        .value(ColumnAttributes.CHECK)
        .ifPresent(check -> sql.append(" CHECK (").append(ownCheck(column, check)).append(')'));
    return sql.toString();
  }

  private void appendValue(Column column, StringBuilder sql) {
    Generated generated = column.generated();
    if (generated != null && PeriodColumns.isOne(column)) {
      sql.append(" GENERATED ALWAYS AS ").append(generated.expression().sql());
      return;
    }
    if (generated != null) {
      sql.append(" GENERATED ALWAYS AS (").append(generated.expression().sql()).append(')');
      sql.append(generated.stored() ? " STORED" : " VIRTUAL");
    }
    boolean mayBeRequired = generated == null || words.know(Word.REQUIRED_GENERATED_COLUMNS);
    if (!column.nullable() && mayBeRequired) {
      sql.append(" NOT NULL");
    } else if (generated == null && isTimestamp(column.type())) {
      // Without the word, a server with the settings of old takes TIMESTAMP for NOT NULL.
      sql.append(" NULL");
    }
    if (column.defaultValue() != null) {
      sql.append(" DEFAULT ").append(defaultText(column.defaultValue().sql(), column.type()));
    }
    if (column.onUpdate() != null) {
      sql.append(" ON UPDATE ").append(column.onUpdate().sql());
    }
    if (column.identity() != null) {
      sql.append(" AUTO_INCREMENT");
    }
  }

  private void appendAttributes(Column column, StringBuilder sql) {
    column.attributes().value(ColumnAttributes.SRID).ifPresent(s -> sql.append(" SRID ").append(s));
    if (column.attributes().has(ColumnAttributes.UNVERSIONED)) {
      sql.append(" WITHOUT SYSTEM VERSIONING");
    }
    appendPlaces(column, sql);
    if (!column.attributes().has(ColumnAttributes.INVISIBLE)) {
      return;
    }
    if (!words.know(Word.INVISIBLE_COLUMNS)) {
      throw Refusal.of(
          words.server() + " has no invisible columns, such as '" + column.name() + "'",
          "make the column visible, or use MySQL 8.0.23 or newer");
    }
    sql.append(" INVISIBLE");
  }

  /** What storage engines are told; keys stand for the words of SQL. */
  private static void appendPlaces(Column column, StringBuilder sql) {
    List.of(
            ColumnAttributes.FORMAT,
            ColumnAttributes.STORAGE,
            ColumnAttributes.ENGINE_ATTRIBUTE,
            ColumnAttributes.SECONDARY_ENGINE_ATTRIBUTE)
        .forEach(
            name ->
                column
                    .attributes()
                    .value(name)
                    .ifPresent(v -> sql.append(' ').append(EngineWords.clause(name, v))));
    if (column.attributes().has(ColumnAttributes.NOT_SECONDARY)) {
      sql.append(" NOT SECONDARY");
    }
  }

  private String ownCheck(Column column, String check) {
    if (!words.know(Word.COLUMN_CHECKS)) {
      throw Refusal.of(
          words.server()
              + " has no checks of a column alone, such as that of '"
              + column.name()
              + "'",
          "make it a check of the table");
    }
    return check;
  }

  /**
   * Literals as they are, the time of the statement as it is, any other expression in parentheses.
   */
  private static String defaultText(String sql, SqlType type) {
    String name = type instanceof BuiltIn builtIn ? builtIn.name() : "";
    boolean literal = TextLiteral.is(sql) || NUMBER.matcher(sql).matches() || isWord(sql);
    boolean now = ReportedText.isNow(sql) && Set.of("datetime", "timestamp").contains(name);
    boolean bare = now || (literal && !EXPRESSION_ONLY.contains(name));
    return bare || sql.equalsIgnoreCase("NULL") ? sql : "(" + sql + ")";
  }

  /** Whether the default is an expression to the server. */
  static boolean hasExpression(Column column) {
    Expression value = column.defaultValue();
    return value != null && defaultText(value.sql(), column.type()).startsWith("(");
  }

  private static boolean isWord(String sql) {
    return sql.equalsIgnoreCase("NULL")
        || sql.equalsIgnoreCase("TRUE")
        || sql.equalsIgnoreCase("FALSE");
  }

  private static boolean isTimestamp(SqlType type) {
    return type instanceof BuiltIn builtIn && builtIn.name().equals("timestamp");
  }
}
