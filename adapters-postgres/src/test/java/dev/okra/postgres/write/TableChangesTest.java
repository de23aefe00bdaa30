package dev.okra.postgres.write;

import static dev.okra.postgres.write.ChangedTable.A;
import static dev.okra.postgres.write.ChangedTable.B;
import static dev.okra.postgres.write.ChangedTable.BEFORE;
import static dev.okra.postgres.write.ChangedTable.ID;
import static dev.okra.postgres.write.ChangedTable.INTEGER;
import static dev.okra.postgres.write.ChangedTable.NAME;
import static dev.okra.postgres.write.ChangedTable.TEXT;
import static dev.okra.postgres.write.ChangedTable.alter;
import static dev.okra.postgres.write.ChangedTable.rows;
import static dev.okra.postgres.write.ChangedTable.sql;
import static dev.okra.postgres.write.ChangedTable.thereAndBack;
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
import dev.okra.domain.relational.ForeignKey;
import dev.okra.domain.relational.Index;
import dev.okra.domain.relational.IndexPart;
import dev.okra.domain.relational.ObjectName;
import dev.okra.domain.relational.Partitioning;
import dev.okra.domain.relational.PrimaryKey;
import dev.okra.domain.relational.ReferentialAction;
import dev.okra.domain.relational.SqlType.BuiltIn;
import dev.okra.domain.relational.Table;
import dev.okra.domain.relational.UniqueConstraint;
import dev.okra.postgres.OnPostgres;
import dev.okra.postgres.Postgres;
import dev.okra.testkit.server.TestDatabase;
import java.util.List;

/** Every change of a table beyond its columns, there and back again, with rows in it. */
final class TableChangesTest {
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
    List<Column> inherited =
        plain.columns().stream()
            .map(c -> c.withAttributes(c.attributes().with("inherited", "whole")))
            .toList();
    try (Postgres postgres = Postgres.open(database)) {
      postgres.create(
          Table.of(ObjectName.of("root"), plain.columns())
              .withPartitioning(new Partitioning(sql("RANGE (id)"), null, null, List.of())));
      thereAndBack(
          postgres,
          plain,
          plain.withColumns(inherited).withPartitioning(leaf),
          new TableChange.AlterColumn(ID, inherited.get(0), List.of()),
          new TableChange.AlterColumn(A, inherited.get(1), List.of()),
          new TableChange.AlterColumn(B, inherited.get(2), List.of()),
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
