package dev.okra.postgres.inspect;

import static dev.okra.postgres.inspect.CreatedTable.INTEGER;
import static dev.okra.postgres.inspect.CreatedTable.TEXT;
import static dev.okra.postgres.inspect.CreatedTable.column;
import static dev.okra.postgres.inspect.CreatedTable.makesAndReads;
import static dev.okra.postgres.inspect.CreatedTable.sql;
import static dev.okra.postgres.inspect.CreatedTable.things;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.okra.domain.relational.Attributes;
import dev.okra.domain.relational.Check;
import dev.okra.domain.relational.Column;
import dev.okra.domain.relational.Deferrability;
import dev.okra.domain.relational.ForeignKey;
import dev.okra.domain.relational.Index;
import dev.okra.domain.relational.IndexPart;
import dev.okra.domain.relational.ObjectName;
import dev.okra.domain.relational.PrimaryKey;
import dev.okra.domain.relational.ReferentialAction;
import dev.okra.domain.relational.Table;
import dev.okra.domain.relational.UniqueConstraint;
import dev.okra.postgres.OnPostgres;
import dev.okra.postgres.Postgres;
import dev.okra.testkit.server.TestDatabase;
import java.util.List;

/** Keys and checks are read back exactly as they were made. */
final class CreatedConstraintsTest {
  @OnPostgres
  void keysAndChecksWithEveryProperty(TestDatabase database) {
    Table table =
        things(
                Column.of("a", INTEGER, false),
                Column.of("b", INTEGER, false),
                column("c", INTEGER),
                column("d", TEXT))
            .withPrimaryKey(
                new PrimaryKey(
                    "things_pkey",
                    List.of(IndexPart.column("b"), IndexPart.column("a")),
                    List.of("c"),
                    Deferrability.INITIALLY_DEFERRED,
                    Attributes.of("fillfactor", "70")))
            .withUniqueConstraints(
                List.of(
                    new UniqueConstraint(
                        "u",
                        List.of(IndexPart.column("c")),
                        List.of("d"),
                        true,
                        Deferrability.INITIALLY_IMMEDIATE,
                        Attributes.NONE),
                    UniqueConstraint.of("u2", List.of("d", "c"))))
            .withChecks(
                List.of(
                    Check.of("positive", "a > 0"),
                    new Check("alone", sql("(c > 0) OR (d = 'x'::text)"), true, true, true),
                    // Last, as a new table's rows are valid: it comes by an ALTER TABLE of its own.
                    new Check("later", sql("b > 0"), false, true, false)));
    makesAndReads(database, table);
  }

  @OnPostgres
  void uniqueNullsAreEqualWhereTheServerCan(TestDatabase database) {
    Index index = Index.of("i", true, List.of(IndexPart.column("a"))).withNullsDistinct(false);
    UniqueConstraint unique =
        new UniqueConstraint(
            "u",
            List.of(IndexPart.column("a")),
            List.of(),
            false,
            Deferrability.NOT_DEFERRABLE,
            Attributes.NONE);
    Table table =
        things(column("a", INTEGER))
            .withUniqueConstraints(List.of(unique))
            .withIndexes(List.of(index));
    try (Postgres postgres = Postgres.open(database)) {
      if (postgres.atLeast(15)) {
        postgres.create(table);
        assertThat(postgres.table("things")).isEqualTo(table);
      } else {
        assertThatThrownBy(() -> postgres.create(table))
            .hasMessageContaining("cannot treat NULLs as equal");
      }
    }
  }

  @OnPostgres
  void checksThatAreNotEnforcedWhereTheServerCan(TestDatabase database) {
    Table table =
        things(column("a", INTEGER))
            .withChecks(List.of(new Check("c", sql("a > 0"), true, false, false)));
    try (Postgres postgres = Postgres.open(database)) {
      if (postgres.atLeast(18)) {
        postgres.create(table);
        assertThat(postgres.table("things")).isEqualTo(table);
      } else {
        assertThatThrownBy(() -> postgres.create(table)).hasMessageContaining("NOT ENFORCED");
      }
    }
  }

  @OnPostgres
  void foreignKeysWithEveryProperty(TestDatabase database) {
    Table target =
        Table.of(
                ObjectName.of("targets"),
                List.of(Column.of("x", INTEGER, false), Column.of("y", INTEGER, false)))
            .withPrimaryKey(PrimaryKey.of("targets_pkey", List.of("x", "y")));
    Table table =
        things(column("a", INTEGER), column("b", INTEGER).withDefault(sql("0")))
            .withForeignKeys(
                List.of(
                    key(
                        "f1",
                        ReferentialAction.CASCADE,
                        ReferentialAction.SET_NULL,
                        true,
                        Deferrability.INITIALLY_DEFERRED,
                        true),
                    key(
                        "f2",
                        ReferentialAction.SET_DEFAULT,
                        ReferentialAction.RESTRICT,
                        false,
                        Deferrability.INITIALLY_IMMEDIATE,
                        true),
                    key(
                        "f3",
                        ReferentialAction.NO_ACTION,
                        ReferentialAction.NO_ACTION,
                        false,
                        Deferrability.NOT_DEFERRABLE,
                        false)));
    makesAndReads(database, target, table);
  }

  private static ForeignKey key(
      String name,
      ReferentialAction onDelete,
      ReferentialAction onUpdate,
      boolean full,
      Deferrability deferrability,
      boolean validated) {
    return new ForeignKey(
        name,
        List.of("b", "a"),
        ObjectName.of("targets"),
        List.of("x", "y"),
        onDelete,
        onUpdate,
        full,
        deferrability,
        validated);
  }
}
