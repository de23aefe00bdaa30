package dev.okra.mysql.inspect;

import dev.okra.domain.relational.Column;
import dev.okra.domain.relational.Expression;
import dev.okra.domain.relational.SqlType;
import dev.okra.domain.relational.SqlType.BuiltIn;
import dev.okra.domain.relational.Table;
import dev.okra.mysql.type.ReportedText;
import dev.okra.mysql.type.TextLiteral;
import java.util.Optional;

/** What MariaDB 10.6 to 11 report. */
final class MariaDbCatalog implements Catalog {

  @Override
  public String suffix() {
    return "mariadb";
  }

  @Override
  public Expression expression(String reported) {
    return new Expression(ReportedText.expression(reported));
  }

  /** Everything comes as SQL, the absence of a default as NULL. */
  @Override
  public Optional<Expression> defaultValue(String reported, SqlType type, String extra) {
    if (reported.equals("NULL")) {
      return Optional.empty();
    }
    if (TextLiteral.is(reported)) {
      return Optional.of(new Expression(TextLiteral.write(TextLiteral.read(reported))));
    }
    return Optional.of(
        new Expression(ReportedText.withNowSpelled(ReportedText.expression(reported))));
  }

  @Override
  public boolean hidesDefault(Optional<String> reported, String extra) {
    return false;
  }

  /** JSON is a LONGTEXT with a binary collation and this check. */
  @Override
  public Column withOwnCheck(Column column, Expression check) {
    String valid = "json_valid(`" + column.name().replace("`", "``") + "`)";
    boolean json =
        column.type().equals(BuiltIn.of("longtext"))
            && check.sql().equals(valid)
            && "utf8mb4_bin".equals(column.collation());
    return json
        ? column.withType(BuiltIn.of("json")).withCollation(null)
        : column.withAttributes(column.attributes().with(ColumnAttributes.CHECK, check.sql()));
  }

  @Override
  public Table asWritten(Table table) {
    return table;
  }

  /** Of two backslashes in a text, one is reported. */
  @Override
  public boolean isFaithful(String body) {
    return body.indexOf('\\') < 0;
  }
}
