package dev.okra.postgres.write;

import static dev.okra.postgres.write.ChangedTable.A;
import static dev.okra.postgres.write.ChangedTable.B;
import static dev.okra.postgres.write.ChangedTable.BEFORE;
import static dev.okra.postgres.write.ChangedTable.ID;
import static dev.okra.postgres.write.ChangedTable.INTEGER;
import static dev.okra.postgres.write.ChangedTable.TEXT;
import static dev.okra.postgres.write.ChangedTable.alter;
import static dev.okra.postgres.write.ChangedTable.rows;
import static dev.okra.postgres.write.ChangedTable.sorted;
import static dev.okra.postgres.write.ChangedTable.sql;
import static dev.okra.postgres.write.ChangedTable.thereAndBack;
import static dev.okra.postgres.write.ChangedTable.with;
import static org.assertj.core.api.Assertions.assertThat;

import dev.okra.domain.change.Change;
import dev.okra.domain.change.TableChange;
import dev.okra.domain.relational.Attributes;
import dev.okra.domain.relational.Check;
import dev.okra.domain.relational.Column;
import dev.okra.domain.relational.Identity;
import dev.okra.domain.relational.Index;
import dev.okra.domain.relational.IndexPart;
import dev.okra.domain.relational.SqlType.BuiltIn;
import dev.okra.domain.relational.Table;
import dev.okra.postgres.OnPostgres;
import dev.okra.postgres.Postgres;
import dev.okra.testkit.server.TestDatabase;
import java.util.List;
import java.util.stream.Stream;

/** Every change of a column, there and back again, with rows in the table. */
final class ColumnChangesTest {
  @OnPostgres
  void addsAndDropsColumnsOfEveryKind(TestDatabase database) {
    List<Column> added =
        List.of(
            Column.of("c", TEXT, false).withDefault(sql("'it''s'::text")).withComment("why"),
            Column.of("d", BuiltIn.of("uuid"), false).withDefault(sql("gen_random_uuid()")),
            Column.of("e", BuiltIn.of("bigint"), true)
                .withGenerated(new Column.Generated(sql("a * 2"), true)),
            Column.of("f", TEXT, true).withAttributes(Attributes.of("storage", "main")));
    Table after =
        BEFORE.withColumns(Stream.concat(BEFORE.columns().stream(), added.stream()).toList());
    TableChange[] changes =
        added.stream().map(c -> new TableChange.AddColumn(c, 3)).toArray(TableChange[]::new);
    thereAndBack(database, BEFORE, after, changes);
  }

  @OnPostgres
  void dropsAndAddsAColumn(TestDatabase database) {
    try (Postgres postgres = Postgres.open(database)) {
      postgres.create(BEFORE);
      postgres.execute("INSERT INTO t VALUES (1, 10, 'x')");
      Table after = BEFORE.withColumns(List.of(ID, B));
      Change drop = new Change.AlterTable(BEFORE, after, List.of(new TableChange.DropColumn(A, 1)));
      postgres.apply(drop);
      assertThat(postgres.table("t")).isEqualTo(after);
      postgres.apply(drop.inverse());
      assertThat(rows(postgres)).containsExactly("{\"a\": null, \"b\": \"x\", \"id\": 1}");
    }
  }

  @OnPostgres
  void renamesAColumnWithWhatCoversIt(TestDatabase database) {
    Table before =
        BEFORE
            .withIndexes(List.of(Index.of("i", false, List.of(IndexPart.column("a")))))
            .withChecks(List.of(Check.of("c", "a > 0")));
    Table after =
        before
            .withColumns(List.of(ID, A.withName("A new name"), B))
            .withIndexes(List.of(Index.of("i", false, List.of(IndexPart.column("A new name")))))
            .withChecks(List.of(Check.of("c", "\"A new name\" > 0")));
    try (Postgres postgres = Postgres.open(database)) {
      postgres.create(before);
      postgres.execute("INSERT INTO t VALUES (1, 10, 'x')");
      postgres.alter(before, after, new TableChange.RenameColumn("a", "A new name"));
      assertThat(postgres.table("t")).isEqualTo(after);
      postgres.alter(after, before, new TableChange.RenameColumn("A new name", "a"));
      assertThat(postgres.table("t")).isEqualTo(before);
      assertThat(rows(postgres)).containsExactly("{\"a\": 10, \"b\": \"x\", \"id\": 1}");
    }
  }

  @OnPostgres
  void changesDefaultsNullabilityAndComments(TestDatabase database) {
    Column after =
        Column.of("a", INTEGER, false).withDefault(sql("7")).withComment("it's a number");
    thereAndBack(database, BEFORE, with(BEFORE, after), alter(A, after));
  }

  @OnPostgres
  void changesATypeWithItsDefault(TestDatabase database) {
    Column before = A.withDefault(sql("1"));
    Column after = Column.of("a", TEXT, true).withDefault(sql("'none'::text")).withCollation("C");
    thereAndBack(database, with(BEFORE, before), with(BEFORE, after), alter(before, after));
  }

  @OnPostgres
  void makesAndUnmakesIdentitiesBeyondTheNumbersThatRowsHave(TestDatabase database) {
    Column after =
        ID.withIdentity(Identity.BY_DEFAULT).withAttributes(Attributes.of("identity_cache", "5"));
    try (Postgres postgres = Postgres.open(database)) {
      thereAndBack(postgres, BEFORE, with(BEFORE, after), alter(ID, after));
      postgres.alter(BEFORE, with(BEFORE, after), alter(ID, after));
      postgres.execute("INSERT INTO t (a) VALUES (30)");
      assertThat(postgres.texts("SELECT id FROM t WHERE a = 30")).containsExactly("3");
      Column other = ID.withIdentity(new Identity(Identity.Kind.ALWAYS, 100, 10));
      postgres.alter(with(BEFORE, after), with(BEFORE, other), alter(after, other));
      assertThat(postgres.table("t")).isEqualTo(with(BEFORE, other));
    }
  }

  @OnPostgres
  void changesTheTypeOfAnIdentity(TestDatabase database) {
    Column before = ID.withIdentity(Identity.BY_DEFAULT);
    Column after = before.withType(BuiltIn.of("bigint"));
    thereAndBack(database, with(BEFORE, before), with(BEFORE, after), alter(before, after));
  }

  @OnPostgres
  void changesHowAColumnIsComputed(TestDatabase database) {
    Column computed =
        Column.of("g", INTEGER, true).withGenerated(new Column.Generated(sql("a * 2"), true));
    Column otherwise = computed.withGenerated(new Column.Generated(sql("a * 3"), true));
    Column plain = computed.withGenerated(null);
    Table before =
        BEFORE
            .withColumns(List.of(ID, A, B, computed))
            .withIndexes(List.of(Index.of("i", false, List.of(IndexPart.column("g")))));
    try (Postgres postgres = Postgres.open(database)) {
      thereAndBack(postgres, before, with(before, otherwise), alter(computed, otherwise));
      postgres.alter(before, with(before, plain), alter(computed, plain));
      assertThat(postgres.table("t")).isEqualTo(with(before, plain));
      assertThat(postgres.texts("SELECT g FROM t ORDER BY id")).containsExactly("20", "40");
      postgres.alter(with(before, plain), before, alter(plain, computed));
      assertThat(sorted(postgres.table("t"))).isEqualTo(sorted(before));
      assertThat(postgres.texts("SELECT g FROM t ORDER BY id")).containsExactly("20", "40");
    }
  }

  @OnPostgres
  void changesTheTypeOfWhatAnotherColumnIsComputedFrom(TestDatabase database) {
    Column computed =
        Column.of("g", BuiltIn.of("bigint"), true)
            .withGenerated(new Column.Generated(sql("a * 2"), true));
    Table before =
        BEFORE
            .withColumns(List.of(ID, A, B, computed))
            .withIndexes(List.of(Index.of("i", false, List.of(IndexPart.column("g")))));
    Column wide = A.withType(BuiltIn.of("smallint"));
    thereAndBack(database, before, with(before, wide), alter(A, wide));
  }

  @OnPostgres
  void virtualColumnBecomesAPlainOneWithItsValues(TestDatabase database) {
    try (Postgres postgres = Postgres.open(database)) {
      if (!postgres.atLeast(18)) {
        return;
      }
      Column computed =
          Column.of("g", INTEGER, false).withGenerated(new Column.Generated(sql("a * 2"), false));
      Column plain = computed.withGenerated(null).withDefault(sql("1"));
      Table before = BEFORE.withColumns(List.of(ID, A, B, computed));
      postgres.create(before);
      postgres.execute("INSERT INTO t VALUES (1, 10, 'x')");
      postgres.alter(before, with(before, plain), alter(computed, plain));
      assertThat(postgres.table("t")).isEqualTo(with(before, plain));
      assertThat(postgres.texts("SELECT g FROM t")).containsExactly("20");
    }
  }
}
