package dev.okra.postgres.write;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.okra.domain.change.Change;
import dev.okra.domain.change.TableChange;
import dev.okra.domain.plan.Script;
import dev.okra.domain.relational.Attributes;
import dev.okra.domain.relational.Check;
import dev.okra.domain.relational.Column;
import dev.okra.domain.relational.Constraint;
import dev.okra.domain.relational.Deferrability;
import dev.okra.domain.relational.Exclusion;
import dev.okra.domain.relational.Expression;
import dev.okra.domain.relational.ForeignKey;
import dev.okra.domain.relational.Identity;
import dev.okra.domain.relational.Index;
import dev.okra.domain.relational.IndexPart;
import dev.okra.domain.relational.ObjectName;
import dev.okra.domain.relational.Partitioning;
import dev.okra.domain.relational.PrimaryKey;
import dev.okra.domain.relational.ReferentialAction;
import dev.okra.domain.relational.SqlType;
import dev.okra.domain.relational.SqlType.BuiltIn;
import dev.okra.domain.relational.Table;
import dev.okra.domain.relational.UniqueConstraint;
import dev.okra.postgres.OnPostgres;
import dev.okra.postgres.Postgres;
import dev.okra.testkit.server.TestDatabase;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Every change of a table, there and back again, with rows in it. */
final class TableChangesTest {
  private static final ObjectName NAME = ObjectName.of("t");
  private static final SqlType INTEGER = BuiltIn.of("integer");
  private static final SqlType TEXT = BuiltIn.of("text");
  private static final Column ID = Column.of("id", INTEGER, false);
  private static final Column A = Column.of("a", INTEGER, true);
  private static final Column B = Column.of("b", TEXT, true);

  private static final Table BEFORE =
      Table.of(NAME, List.of(ID, A, B)).withPrimaryKey(PrimaryKey.of("t_pkey", List.of("id")));

  private static Expression sql(String text) {
    return new Expression(text);
  }

  private static Table sorted(Table table) {
    return table.withColumns(
        table.columns().stream().sorted(Comparator.comparing(Column::name)).toList());
  }

  private static List<String> rows(Postgres postgres) {
    return postgres.texts("SELECT to_jsonb(t) FROM t ORDER BY id");
  }

  private static Table with(Table table, Column column) {
    return table.withColumns(
        table.columns().stream().map(c -> c.name().equals(column.name()) ? column : c).toList());
  }

  /** Applies changes to a table with two rows, and takes them back; the rows are as before. */
  private static void thereAndBack(
      TestDatabase database, Table before, Table after, TableChange... changes) {
    try (Postgres postgres = Postgres.open(database)) {
      thereAndBack(postgres, before, after, changes);
    }
  }

  private static void thereAndBack(
      Postgres postgres, Table before, Table after, TableChange... changes) {
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

  private static TableChange.AlterColumn alter(Column before, Column after) {
    return new TableChange.AlterColumn(before, after, List.of());
  }

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

  @OnPostgres
  void addsDropsAndRenamesConstraintsOfEveryKind(TestDatabase database) {
    Table before = Table.of(NAME, List.of(ID, Column.of("a", INTEGER, false), B));
    List<Constraint> constraints =
        List.of(
            PrimaryKey.of("p", List.of("id")),
            UniqueConstraint.of("u", List.of("a", "b")),
            ForeignKey.of(
                "f",
                List.of("a"),
                ObjectName.of("o"),
                List.of("x"),
                ReferentialAction.CASCADE,
                ReferentialAction.NO_ACTION),
            Check.of("c", "a > 0"),
            new Exclusion("e", sql("EXCLUDE USING btree (b WITH =)")));
    Table after =
        before
            .withPrimaryKey((PrimaryKey) constraints.get(0))
            .withUniqueConstraints(List.of((UniqueConstraint) constraints.get(1)))
            .withForeignKeys(List.of((ForeignKey) constraints.get(2)))
            .withChecks(List.of((Check) constraints.get(3)))
            .withExclusions(List.of((Exclusion) constraints.get(4)));
    try (Postgres postgres = Postgres.open(database)) {
      postgres.execute("CREATE TABLE o (x int PRIMARY KEY)", "INSERT INTO o VALUES (10), (20)");
      thereAndBack(
          postgres,
          before,
          after,
          constraints.stream().map(TableChange.AddConstraint::new).toArray(TableChange[]::new));
    }
  }

  @OnPostgres
  void renamesConstraintsAndIndexes(TestDatabase database) {
    Index index = Index.of("i", false, List.of(IndexPart.column("a")));
    Check check = Check.of("c", "a > 0");
    Table before = BEFORE.withIndexes(List.of(index)).withChecks(List.of(check));
    Index renamed = index.withName("The index");
    Check other = Check.of("The check", "a > 0");
    thereAndBack(
        database,
        before,
        before.withIndexes(List.of(renamed)).withChecks(List.of(other)),
        new TableChange.RenameConstraint(check, other),
        new TableChange.RenameIndex(index, renamed));
  }

  @OnPostgres
  void validatesAndDefersForeignKeysAndChecks(TestDatabase database) {
    ForeignKey loose = key(Deferrability.NOT_DEFERRABLE, false);
    ForeignKey strict = key(Deferrability.NOT_DEFERRABLE, true);
    ForeignKey deferred = key(Deferrability.INITIALLY_DEFERRED, true);
    Check unchecked = new Check("c", sql("a > 0"), false, true, false);
    Check checked = Check.of("c", "a > 0");
    Table before = BEFORE.withForeignKeys(List.of(loose)).withChecks(List.of(unchecked));
    Table after = BEFORE.withForeignKeys(List.of(strict)).withChecks(List.of(checked));
    try (Postgres postgres = Postgres.open(database)) {
      postgres.execute("CREATE TABLE o (x int PRIMARY KEY)", "INSERT INTO o VALUES (10), (20)");
      thereAndBack(
          postgres,
          before,
          after,
          new TableChange.AlterConstraint(loose, strict),
          new TableChange.AlterConstraint(unchecked, checked));
      postgres.execute("DROP TABLE t");
      Table last = BEFORE.withForeignKeys(List.of(deferred)).withChecks(List.of(checked));
      thereAndBack(postgres, after, last, new TableChange.AlterConstraint(strict, deferred));
    }
  }

  private static ForeignKey key(Deferrability deferrability, boolean validated) {
    return new ForeignKey(
        "f",
        List.of("a"),
        ObjectName.of("o"),
        List.of("x"),
        ReferentialAction.NO_ACTION,
        ReferentialAction.NO_ACTION,
        false,
        deferrability,
        validated);
  }

  @OnPostgres
  void addsDropsAndAltersIndexes(TestDatabase database) {
    Index plain =
        Index.of("i", true, List.of(IndexPart.column("a"), IndexPart.expression("lower(b)")));
    Index stored =
        new Index(
            "j",
            List.of(IndexPart.column("b")),
            false,
            "hash",
            List.of(),
            sql("a > 0"),
            true,
            true,
            "it's here",
            Attributes.of("fillfactor", "60"));
    Index altered =
        new Index(
            "j",
            List.of(IndexPart.column("b")),
            false,
            "hash",
            List.of(),
            sql("a > 0"),
            true,
            true,
            null,
            Attributes.NONE);
    Table before = BEFORE.withIndexes(List.of(stored));
    Table after = BEFORE.withIndexes(List.of(altered, plain));
    thereAndBack(
        database,
        before,
        after,
        new TableChange.AddIndex(plain),
        new TableChange.AlterIndex(stored, altered));
  }

  @OnPostgres
  void changesCommentAndProperties(TestDatabase database) {
    Attributes properties =
        Attributes.of("fillfactor", "70")
            .with("unlogged", "true")
            .with("row_security", "forced")
            .with("replica_identity", "index t_pkey");
    Attributes others =
        Attributes.of("autovacuum_enabled", "false").with("row_security", "enabled");
    thereAndBack(
        database,
        BEFORE.withComment("one").withAttributes(others),
        BEFORE.withComment("two").withAttributes(properties),
        new TableChange.SetComment("one", "two"),
        new TableChange.SetAttributes(others, properties));
  }

  @OnPostgres
  void attachesAndDetachesPartitions(TestDatabase database) {
    Partitioning leaf =
        new Partitioning(
            null, ObjectName.of("root"), sql("FOR VALUES FROM (0) TO (10)"), List.of());
    Table plain = Table.of(NAME, List.of(ID, A, B));
    try (Postgres postgres = Postgres.open(database)) {
      postgres.create(
          Table.of(ObjectName.of("root"), plain.columns())
              .withPartitioning(new Partitioning(sql("RANGE (id)"), null, null, List.of())));
      thereAndBack(
          postgres,
          plain,
          plain.withPartitioning(leaf),
          new TableChange.SetPartitioning(null, leaf));
    }
  }

  @OnPostgres
  void putsEverySubcommandIntoOneAlterTable(TestDatabase database) {
    Check check = Check.of("c", "a > 0");
    Table before =
        BEFORE
            .withChecks(List.of(check))
            .withIndexes(List.of(Index.of("i", false, List.of(IndexPart.column("a")))));
    Column wide = Column.of("a", BuiltIn.of("bigint"), false);
    Column fresh = Column.of("f", TEXT, true);
    Table after =
        BEFORE
            .withColumns(List.of(ID, wide, fresh))
            .withUniqueConstraints(List.of(UniqueConstraint.of("u", List.of("f"))));
    try (Postgres postgres = Postgres.open(database)) {
      postgres.create(before);
      Script script =
          postgres.alter(
              before,
              after,
              new TableChange.DropConstraint(check),
              new TableChange.DropIndex(before.indexes().get(0)),
              new TableChange.DropColumn(B, 2),
              alter(A, wide),
              new TableChange.AddColumn(fresh, 2),
              new TableChange.AddConstraint(after.uniqueConstraints().get(0)));
      assertThat(script.statements()).hasSize(2);
      assertThat(script.statements().get(1).sql())
          .isEqualTo(
              """
              ALTER TABLE t
                DROP CONSTRAINT c,
                DROP COLUMN b,
                ALTER COLUMN a TYPE bigint USING a::bigint,
                ALTER COLUMN a SET NOT NULL,
                ADD COLUMN f text,
                ADD CONSTRAINT u UNIQUE (f)""");
      assertThat(postgres.table("t")).isEqualTo(after);
    }
  }

  @OnPostgres
  void renamesAndMovesTables(TestDatabase database) {
    try (Postgres postgres = Postgres.open(database)) {
      postgres.execute("CREATE SCHEMA \"Other one\"");
      postgres.create(BEFORE);
      postgres.execute("INSERT INTO t VALUES (1, 10, 'x')");
      Change change = new Change.RenameTable(NAME, new ObjectName("Other one", "New name"));
      postgres.apply(change);
      assertThat(postgres.inspect("Other one").tables()).hasSize(1);
      postgres.apply(change.inverse());
      assertThat(postgres.table("t")).isEqualTo(BEFORE);
      assertThat(rows(postgres)).hasSize(1);
      postgres.apply(new Change.DropTable(BEFORE));
      assertThat(postgres.inspect().tables()).isEmpty();
    }
  }

  @OnPostgres
  void refusesAnotherOrderOfColumnsAndAnotherPartitioning(TestDatabase database) {
    try (Postgres postgres = Postgres.open(database)) {
      assertThatThrownBy(
              () ->
                  postgres.alter(
                      BEFORE,
                      BEFORE,
                      new TableChange.ReorderColumns(List.of("id", "a"), List.of("a", "id"))))
          .hasMessageContaining("order");
      assertThatThrownBy(
              () ->
                  postgres.alter(
                      BEFORE,
                      BEFORE,
                      new TableChange.SetPartitioning(
                          null, new Partitioning(sql("RANGE (a)"), null, null, List.of()))))
          .hasMessageContaining("split");
    }
  }
}
