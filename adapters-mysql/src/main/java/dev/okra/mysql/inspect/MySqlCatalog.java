package dev.okra.mysql.inspect;

import dev.okra.domain.relational.Column;
import dev.okra.domain.relational.Expression;
import dev.okra.domain.relational.SqlType;
import dev.okra.domain.relational.SqlType.BuiltIn;
import dev.okra.domain.relational.Table;
import dev.okra.mysql.type.ReportedText;
import dev.okra.mysql.type.TextLiteral;
import java.util.Optional;
import java.util.Set;

/** What MySQL 8 and 9 report. */
final class MySqlCatalog implements Catalog {
  private static final String EXPRESSION = "DEFAULT_GENERATED";
  private static final Set<String> UNQUOTED =
      Set.of(
          "tinyint",
          "smallint",
          "mediumint",
          "int",
          "bigint",
          "decimal",
          "float",
          "double",
          "bit",
          "year",
          "binary",
          "varbinary");

  @Override
  public String suffix() {
    return "mysql";
  }

  @Override
  public Expression expression(String reported) {
    return new Expression(ReportedText.ofMySql(reported));
  }

  /** Literals come without quotes, expressions as expressions. */
  @Override
  public Optional<Expression> defaultValue(String reported, SqlType type, String extra) {
    if (extra.contains(EXPRESSION)) {
      String sql = ReportedText.withNowSpelled(ReportedText.ofMySql(reported));
      String literal = TextLiteral.is(sql) ? TextLiteral.write(TextLiteral.read(sql)) : sql;
      return Optional.of(new Expression(literal));
    }
    boolean unquoted = type instanceof BuiltIn builtIn && UNQUOTED.contains(builtIn.name());
    boolean bare = unquoted && !reported.isEmpty();
    return Optional.of(new Expression(bare ? reported : TextLiteral.write(reported)));
  }

  /** MySQL before 8.0.18 or so gives NULL for the default of a TEXT, BLOB or JSON column. */
  @Override
  public boolean hidesDefault(Optional<String> reported, String extra) {
    return reported.isEmpty() && extra.contains(EXPRESSION);
  }

  @Override
  public Column withOwnCheck(Column column, Expression check) {
    throw new IllegalStateException("MySQL has no checks of columns");
  }

  @Override
  public Table asWritten(Table table) {
    return BinaryTexts.withoutImplied(table);
  }

  /** {@code 'it''s'} in a body comes as {@code 'it's'}, and so do names with backticks. */
  @Override
  public boolean isFaithful(String body) {
    return body.indexOf('\'') < 0 && body.indexOf('"') < 0 && !hasSplitName(body);
  }

  /** Whether a quoted name ends where another begins, which no SQL does. */
  private static boolean hasSplitName(String body) {
    int start = body.indexOf('`');
    while (start >= 0) {
      int end = body.indexOf('`', start + 1);
      if (end < 0 || (end + 1 < body.length() && isPartOfName(body.charAt(end + 1)))) {
        return true;
      }
      start = body.indexOf('`', end + 1);
    }
    return false;
  }

  private static boolean isPartOfName(char c) {
    return c == '`' || Character.isJavaIdentifierPart(c);
  }
}
