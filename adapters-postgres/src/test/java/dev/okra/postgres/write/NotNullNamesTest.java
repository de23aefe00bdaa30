package dev.okra.postgres.write;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.okra.diff.DiffEngine;
import dev.okra.diff.DiffOptions;
import dev.okra.domain.change.Change;
import dev.okra.domain.diagnostic.OkraException;
import dev.okra.domain.plan.Renames;
import dev.okra.domain.relational.Attributes;
import dev.okra.domain.relational.Column;
import dev.okra.domain.relational.DatabaseSchema;
import dev.okra.domain.relational.ObjectName;
import dev.okra.domain.relational.SqlType;
import dev.okra.domain.relational.Table;
import dev.okra.postgres.Postgres;
import dev.okra.testkit.server.OnServers;
import dev.okra.testkit.server.ServerKind;
import dev.okra.testkit.server.TestDatabase;
import java.util.List;
import java.util.function.UnaryOperator;

/** NOT NULL has a name from PostgreSQL 18 on, which stays when tables and columns are renamed. */
final class NotNullNamesTest {
  private static final String NAMES =
      "SELECT conname FROM pg_constraint WHERE contype = 'n' AND conrelid = 't'::regclass"
          + " ORDER BY conkey";

  @OnServers(ServerKind.POSTGRES_18)
  void findsTheNameThatTheServerGaveBeforeARename(TestDatabase database) {
    try (Postgres postgres = Postgres.open(database)) {
      postgres.execute(
          "CREATE TABLE was (\"A 'a'%\" int NOT NULL, b int NOT NULL, c int NOT NULL)",
          "ALTER TABLE was RENAME TO t", "ALTER TABLE t RENAME b TO d");
      DatabaseSchema before = postgres.inspect();
      List<Change> changes =
          difference(
              postgres,
              before,
              withColumns(
                  before,
                  c -> c.name().equals("c") ? with(c, NotNull.NO_INHERIT, "true") : named(c)));
      postgres.apply(changes);
      assertThat(postgres.texts(NAMES)).containsExactly("A 'a'%_x", "d_x", "was_c_not_null");
      assertThat(postgres.texts(NAMES.replace("WHERE", "WHERE connoinherit AND")))
          .containsExactly("was_c_not_null");
      postgres.apply(changes.stream().map(Change::inverse).toList());
      assertThat(postgres.inspect()).isEqualTo(before);
    }
  }

  @OnServers(ServerKind.POSTGRES_18)
  void givesANameOfTheServerThatIsFree(TestDatabase database) {
    try (Postgres postgres = Postgres.open(database)) {
      String wide = "w".repeat(63);
      postgres.execute(
          "CREATE TABLE t (a int NOT NULL, " + wide + " int CONSTRAINT wide NOT NULL)",
          "ALTER TABLE t RENAME a TO b",
          "ALTER TABLE t ADD a int CONSTRAINT chosen NOT NULL");
      DatabaseSchema before = postgres.inspect();
      DatabaseSchema unnamed =
          withColumns(before, c -> c.withAttributes(c.attributes().without(NotNull.NAME)));
      List<Change> changes = difference(postgres, before, unnamed);
      postgres.apply(changes);
      assertThat(postgres.texts(NAMES))
          .containsExactly("t_a_not_null", "t_" + "w".repeat(48) + "_not_null", "t_a_not_null1");
      assertThat(postgres.inspect()).isEqualTo(unnamed);
      postgres.apply(changes.stream().map(Change::inverse).toList());
      assertThat(postgres.inspect()).isEqualTo(before);
    }
  }

  @OnServers(ServerKind.POSTGRES_18)
  void seesNoDifferenceBetweenNamesOfTheServer(TestDatabase database) {
    try (Postgres postgres = Postgres.open(database)) {
      postgres.execute("CREATE TABLE t (b int NOT NULL)");
      DatabaseSchema fresh = postgres.inspect();
      postgres.execute(
          "DROP TABLE t",
          "CREATE TABLE was (a int NOT NULL)",
          "ALTER TABLE was RENAME a TO b",
          "ALTER TABLE was RENAME TO t");
      assertThat(difference(postgres, postgres.inspect(), fresh)).isEmpty();
    }
  }

  @OnServers(ServerKind.POSTGRES_14)
  void comparesNoNamesWhereTheServerKeepsNone(TestDatabase database) {
    try (Postgres postgres = Postgres.open(database)) {
      DatabaseSchema fromNewer = DatabaseSchema.EMPTY.withTables(List.of(table(named(required()))));
      List<Change> changes = difference(postgres, DatabaseSchema.EMPTY, fromNewer);
      assertThat(postgres.apply(changes).statements().get(0).sql()).doesNotContain("CONSTRAINT");
      assertThat(difference(postgres, postgres.inspect(), fromNewer)).isEmpty();
    }
  }

  @OnServers(ServerKind.POSTGRES_14)
  void refusesWhatTheServerCannotSayOfIt(TestDatabase database) {
    try (Postgres postgres = Postgres.open(database)) {
      Table plain = table(required());
      for (String property : List.of(NotNull.NO_INHERIT, ColumnWriter.NOT_NULL_VALIDATED)) {
        Table special = table(with(required(), property, "true"));
        assertThatThrownBy(() -> postgres.create(special))
            .isInstanceOf(OkraException.class)
            .hasMessageContaining("'b' is not checked or not inherited");
        List<Change> changes = difference(postgres, schema(plain), schema(special));
        assertThatThrownBy(() -> postgres.write(changes))
            .isInstanceOf(OkraException.class)
            .hasMessageContaining("'b' is not checked or not inherited");
      }
    }
  }

  private static List<Change> difference(
      Postgres postgres, DatabaseSchema current, DatabaseSchema desired) {
    return new DiffEngine(postgres.session().capabilities())
        .diff(current, desired, Renames.NONE, DiffOptions.EVERYTHING)
        .plan()
        .bareChanges()
        .toList();
  }

  private static DatabaseSchema withColumns(DatabaseSchema schema, UnaryOperator<Column> change) {
    Table table = schema.tables().get(0);
    return schema(table.withColumns(table.columns().stream().map(change).toList()));
  }

  private static DatabaseSchema schema(Table table) {
    return DatabaseSchema.EMPTY.withTables(List.of(table));
  }

  private static Table table(Column column) {
    return Table.of(ObjectName.of("t"), List.of(column));
  }

  private static Column required() {
    return Column.of("b", SqlType.BuiltIn.of("integer"), false);
  }

  private static Column named(Column column) {
    return with(column, NotNull.NAME, column.name() + "_x");
  }

  private static Column with(Column column, String property, String value) {
    Attributes attributes = column.attributes().with(property, value);
    return column.withAttributes(attributes);
  }
}
