package dev.okra.mysql.inspect;

import dev.okra.domain.port.ServerVersion;
import dev.okra.domain.relational.Column;
import dev.okra.domain.relational.Expression;
import dev.okra.domain.relational.SqlType;
import dev.okra.domain.relational.Table;
import java.util.Optional;

/** What MySQL and MariaDB report differently. */
interface Catalog {

  /** The catalog of a server. */
  static Catalog of(ServerVersion server) {
    return server.product().equals("MariaDB") ? new MariaDbCatalog() : new MySqlCatalog();
  }

  /** The queries for columns, indexes, checks and views are {@code NAME-suffix.sql}. */
  String suffix();

  /** An expression in the form that both share. */
  Expression expression(String reported);

  /** A column's default; empty for none. */
  Optional<Expression> defaultValue(String reported, SqlType type, String extra);

  /** Whether the server keeps a default to itself, so that only SHOW CREATE TABLE tells it. */
  boolean hidesDefault(Optional<String> reported, String extra);

  /** The column as it is meant, given the check that belongs to it alone. */
  Column withOwnCheck(Column column, Expression check);

  /** The table without what the server alone has put into its expressions. */
  Table asWritten(Table table);

  /** Whether the reported body of a trigger, routine or event is sure to be what was written. */
  boolean isFaithful(String body);
}
