package dev.okra.postgres.write;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.okra.domain.change.Change;
import dev.okra.domain.change.EnumUse;
import dev.okra.domain.change.TableChange;
import dev.okra.domain.change.ValueRename;
import dev.okra.domain.plan.Statement;
import dev.okra.domain.relational.Column;
import dev.okra.domain.relational.EnumType;
import dev.okra.domain.relational.Expression;
import dev.okra.domain.relational.Index;
import dev.okra.domain.relational.IndexPart;
import dev.okra.domain.relational.ObjectName;
import dev.okra.domain.relational.SqlType;
import dev.okra.domain.relational.Table;
import dev.okra.postgres.OnPostgres;
import dev.okra.postgres.Postgres;
import dev.okra.testkit.server.TestDatabase;
import java.util.Arrays;
import java.util.List;

/** Values of enum types are added, renamed, put in order and removed, with rows and defaults. */
final class EnumChangesTest {
  private static final ObjectName ROLE = ObjectName.of("Role");
  private static final SqlType TYPE = new SqlType.UserDefined(ROLE);
  private static final EnumType BEFORE = role("A", "B", "C");
  private static final Column ONE =
      Column.of("one", TYPE, true).withDefault(new Expression("'A'::\"Role\""));
  private static final Column MANY =
      Column.of("many", new SqlType.ArrayOf(TYPE), true)
          .withDefault(new Expression("'{A,B}'::\"Role\"[]"));
  private static final Table TABLE =
      Table.of(
              ObjectName.of("t"),
              List.of(Column.of("id", SqlType.BuiltIn.of("integer"), true), ONE, MANY))
          .withIndexes(List.of(Index.of("i", false, List.of(IndexPart.column("one")))));
  private static final List<EnumUse> USES =
      List.of(new EnumUse(TABLE.name(), ONE), new EnumUse(TABLE.name(), MANY));

  private static EnumType role(String... values) {
    return new EnumType(ROLE, Arrays.asList(values), "who may what");
  }

  private static Postgres prepared(TestDatabase database) {
    Postgres postgres = Postgres.open(database);
    postgres.create(BEFORE);
    postgres.create(TABLE);
    postgres.execute("INSERT INTO t (id) VALUES (1)", "INSERT INTO t VALUES (2, 'B', '{B,A}')");
    return postgres;
  }

  private static List<String> rows(Postgres postgres) {
    return postgres.texts("SELECT (one, many) FROM t ORDER BY id");
  }

  private static Change.AlterEnum change(EnumType after, ValueRename... renames) {
    return new Change.AlterEnum(BEFORE, after, Arrays.asList(renames), USES);
  }

  @OnPostgres
  void addsValuesInPlaceAndTakesThemBack(TestDatabase database) {
    try (Postgres postgres = prepared(database)) {
      List<String> rows = rows(postgres);
      Change change = change(role("first", "A", "it's", "B", "C", "d", "e"));
      assertThat(postgres.apply(change).statements())
          .extracting(Statement::sql)
          .containsExactly(
              "ALTER TYPE \"Role\" ADD VALUE 'first' BEFORE 'A'",
              "ALTER TYPE \"Role\" ADD VALUE 'it''s' AFTER 'A'",
              "ALTER TYPE \"Role\" ADD VALUE 'd'",
              "ALTER TYPE \"Role\" ADD VALUE 'e'");
      assertThat(postgres.inspect().enums())
          .containsExactly(role("first", "A", "it's", "B", "C", "d", "e"));
      postgres.apply(change.inverse());
      assertThat(postgres.inspect().enums()).containsExactly(BEFORE);
      assertThat(postgres.table("t")).isEqualTo(TABLE);
      assertThat(rows(postgres)).isEqualTo(rows);
    }
  }

  @OnPostgres
  void renamesValuesAlsoCrosswise(TestDatabase database) {
    try (Postgres postgres = prepared(database)) {
      List<String> rows = rows(postgres);
      Change change =
          change(
              role("B", "A", "Sea"),
              new ValueRename("A", "B"),
              new ValueRename("B", "A"),
              new ValueRename("C", "Sea"));
      postgres.apply(change);
      assertThat(postgres.inspect().enums()).containsExactly(role("B", "A", "Sea"));
      assertThat(rows(postgres)).containsExactly("(B,\"{B,A}\")", "(A,\"{A,B}\")");
      assertThat(postgres.table("t").columns().get(1).defaultValue())
          .isEqualTo(new Expression("'B'::\"Role\""));
      postgres.apply(change.inverse());
      assertThat(postgres.inspect().enums()).containsExactly(BEFORE);
      assertThat(rows(postgres)).isEqualTo(rows);
    }
  }

  @OnPostgres
  void putsValuesInAnotherOrder(TestDatabase database) {
    try (Postgres postgres = prepared(database)) {
      List<String> rows = rows(postgres);
      Change change = change(role("C", "A", "B"));
      postgres.apply(change);
      assertThat(postgres.inspect().enums()).containsExactly(role("C", "A", "B"));
      assertThat(postgres.table("t")).isEqualTo(TABLE);
      assertThat(rows(postgres)).isEqualTo(rows);
      postgres.apply(change.inverse());
      assertThat(postgres.inspect().enums()).containsExactly(BEFORE);
    }
  }

  @OnPostgres
  void removesRenamesAndAddsAtOnce(TestDatabase database) {
    try (Postgres postgres = prepared(database)) {
      EnumType after = role("x", "B", "alpha");
      postgres.apply(change(after, new ValueRename("A", "alpha")));
      assertThat(postgres.inspect().enums()).containsExactly(after);
      assertThat(rows(postgres)).containsExactly("(alpha,\"{alpha,B}\")", "(B,\"{B,alpha}\")");
      assertThat(postgres.table("t").columns())
          .extracting(c -> c.defaultValue() == null ? "" : c.defaultValue().sql())
          .containsExactly("", "'alpha'::\"Role\"", "'{alpha,B}'::\"Role\"[]");
    }
  }

  @OnPostgres
  void givesAValueTheNameOfOneThatGoes(TestDatabase database) {
    try (Postgres postgres = prepared(database)) {
      EnumType after = role("C", "B");
      postgres.apply(change(after, new ValueRename("A", "C")));
      assertThat(postgres.inspect().enums()).containsExactly(after);
      assertThat(rows(postgres)).containsExactly("(C,\"{C,B}\")", "(B,\"{B,C}\")");
    }
  }

  @OnPostgres
  void leavesEverythingWhereARowHoldsAValueThatGoes(TestDatabase database) {
    try (Postgres postgres = prepared(database)) {
      List<String> rows = rows(postgres);
      assertThatThrownBy(() -> postgres.apply(change(role("A", "C"))))
          .hasMessageContaining("\"B\"");
      assertThat(postgres.inspect().enums()).containsExactly(BEFORE);
      assertThat(postgres.table("t")).isEqualTo(TABLE);
      assertThat(rows(postgres)).isEqualTo(rows);
    }
  }

  @OnPostgres
  void usesANewValueInTheScriptThatAddsIt(TestDatabase database) {
    try (Postgres postgres = prepared(database)) {
      List<String> rows = rows(postgres);
      Column after = ONE.withDefault(new Expression("'new'::\"Role\""));
      Table table = TABLE.withColumns(List.of(TABLE.columns().get(0), after, MANY));
      postgres.apply(
          change(role("A", "B", "C", "new")),
          new Change.AlterTable(
              TABLE, table, List.of(new TableChange.AlterColumn(ONE, after, List.of()))));
      assertThat(postgres.inspect().enums()).containsExactly(role("A", "B", "C", "new"));
      assertThat(postgres.table("t")).isEqualTo(table);
      postgres.execute("INSERT INTO t (id, many) VALUES (3, NULL)");
      assertThat(rows(postgres)).startsWith(rows.toArray(String[]::new)).endsWith("(new,)");
    }
  }

  @OnPostgres
  void defaultThatNamesAValueThatGoesIsReplacedByThePlan(TestDatabase database) {
    try (Postgres postgres = prepared(database)) {
      postgres.execute(
          "UPDATE t SET one = 'B', many = '{}'", "ALTER TABLE t ALTER many DROP DEFAULT");
      Column many = MANY.withDefault(null);
      Column after = ONE.withDefault(new Expression("'B'::\"Role\""));
      Table before = TABLE.withColumns(List.of(TABLE.columns().get(0), ONE, many));
      Table table = TABLE.withColumns(List.of(TABLE.columns().get(0), after, many));
      postgres.apply(
          new Change.AlterEnum(
              BEFORE,
              role("B", "C"),
              List.of(),
              List.of(new EnumUse(TABLE.name(), ONE), new EnumUse(TABLE.name(), many))),
          new Change.AlterTable(
              before, table, List.of(new TableChange.AlterColumn(ONE, after, List.of()))));
      assertThat(postgres.table("t")).isEqualTo(table);
    }
  }

  @OnPostgres
  void changesTheCommentOfAType(TestDatabase database) {
    try (Postgres postgres = prepared(database)) {
      EnumType after = new EnumType(ROLE, BEFORE.values(), null);
      Change change = new Change.ReplaceObject(BEFORE, after);
      postgres.apply(change);
      assertThat(postgres.inspect().enums()).containsExactly(after);
      postgres.apply(change.inverse());
      assertThat(postgres.inspect().enums()).containsExactly(BEFORE);
    }
  }
}
