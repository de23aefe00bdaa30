package dev.okra.postgres.inspect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.okra.domain.relational.Column;
import dev.okra.domain.relational.Expression;
import dev.okra.domain.relational.ObjectName;
import dev.okra.domain.relational.SqlType;
import dev.okra.domain.relational.SqlType.BuiltIn;
import dev.okra.domain.relational.Table;
import dev.okra.postgres.Postgres;
import dev.okra.testkit.server.TestDatabase;
import java.util.List;

/** A table that is made, and read back. */
final class CreatedTable {
  static final SqlType INTEGER = BuiltIn.of("integer");
  static final SqlType TEXT = BuiltIn.of("text");
  static final ObjectName THINGS = ObjectName.of("things");

  private CreatedTable() {}

  static void makesAndReads(TestDatabase database, Table... tables) {
    try (Postgres postgres = Postgres.open(database)) {
      postgres.create(tables);
      for (Table table : tables) {
        assertThat(postgres.table(table.name().name())).isEqualTo(table);
      }
    }
  }

  static Table things(Column... columns) {
    return Table.of(THINGS, List.of(columns));
  }

  static Column column(String name, SqlType type) {
    return Column.of(name, type, true);
  }

  static Expression sql(String text) {
    return new Expression(text);
  }
}
