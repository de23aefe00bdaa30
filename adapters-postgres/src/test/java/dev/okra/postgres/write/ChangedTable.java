package dev.okra.postgres.write;

import static org.assertj.core.api.Assertions.assertThat;

import dev.okra.domain.change.Change;
import dev.okra.domain.change.TableChange;
import dev.okra.domain.relational.Column;
import dev.okra.domain.relational.Expression;
import dev.okra.domain.relational.ObjectName;
import dev.okra.domain.relational.PrimaryKey;
import dev.okra.domain.relational.SqlType;
import dev.okra.domain.relational.SqlType.BuiltIn;
import dev.okra.domain.relational.Table;
import dev.okra.postgres.Postgres;
import dev.okra.testkit.server.TestDatabase;
import java.util.Comparator;
import java.util.List;

/** A table with two rows, on which changes are tried. */
final class ChangedTable {
  static final ObjectName NAME = ObjectName.of("t");
  static final SqlType INTEGER = BuiltIn.of("integer");
  static final SqlType TEXT = BuiltIn.of("text");
  static final Column ID = Column.of("id", INTEGER, false);
  static final Column A = Column.of("a", INTEGER, true);
  static final Column B = Column.of("b", TEXT, true);

  static final Table BEFORE =
      Table.of(NAME, List.of(ID, A, B)).withPrimaryKey(PrimaryKey.of("t_pkey", List.of("id")));

  private ChangedTable() {}

  static Expression sql(String text) {
    return new Expression(text);
  }

  static Table sorted(Table table) {
    return table.withColumns(
        table.columns().stream().sorted(Comparator.comparing(Column::name)).toList());
  }

  static List<String> rows(Postgres postgres) {
    return postgres.texts("SELECT to_jsonb(t) FROM t ORDER BY id");
  }

  static Table with(Table table, Column column) {
    return table.withColumns(
        table.columns().stream().map(c -> c.name().equals(column.name()) ? column : c).toList());
  }

  /** Applies changes to a table with two rows, and takes them back; the rows are as before. */
  static void thereAndBack(
      TestDatabase database, Table before, Table after, TableChange... changes) {
    try (Postgres postgres = Postgres.open(database)) {
      thereAndBack(postgres, before, after, changes);
    }
  }

  static void thereAndBack(Postgres postgres, Table before, Table after, TableChange... changes) {
    postgres.create(before);
    postgres.execute("INSERT INTO t (id, a, b) VALUES (1, 10, 'x'), (2, 20, 'y')");
    List<String> rows = rows(postgres);
    Change change = new Change.AlterTable(before, after, List.of(changes));
    postgres.apply(change);
    assertThat(sorted(postgres.table("t"))).isEqualTo(sorted(after));
    postgres.apply(change.inverse());
    assertThat(sorted(postgres.table("t"))).isEqualTo(sorted(before));
    assertThat(rows(postgres)).isEqualTo(rows);
  }

  static TableChange.AlterColumn alter(Column before, Column after) {
    return new TableChange.AlterColumn(before, after, List.of());
  }
}
