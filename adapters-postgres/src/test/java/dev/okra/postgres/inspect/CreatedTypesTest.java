package dev.okra.postgres.inspect;

import static dev.okra.postgres.inspect.CreatedObject.INTEGER;
import static dev.okra.postgres.inspect.CreatedObject.makesReadsAndDrops;
import static dev.okra.postgres.inspect.CreatedObject.named;
import static dev.okra.postgres.inspect.CreatedObject.sql;
import static org.assertj.core.api.Assertions.assertThat;

import dev.okra.domain.change.Change;
import dev.okra.domain.relational.Check;
import dev.okra.domain.relational.Column;
import dev.okra.domain.relational.ColumnName;
import dev.okra.domain.relational.DatabaseSchema;
import dev.okra.domain.relational.Domain;
import dev.okra.domain.relational.EnumType;
import dev.okra.domain.relational.Sequence;
import dev.okra.domain.relational.SqlType.BuiltIn;
import dev.okra.domain.relational.Table;
import dev.okra.postgres.OnPostgres;
import dev.okra.postgres.Postgres;
import dev.okra.testkit.server.TestDatabase;
import java.util.List;

/** Enums, domains and sequences are read back exactly as they were made, and can be dropped. */
final class CreatedTypesTest {
  @OnPostgres
  void enumsWithOddValues(TestDatabase database) {
    EnumType type =
        new EnumType(named("Mood"), List.of("sad", "it's", "a\"b\\c", "", "ü {,}"), "how");
    try (Postgres postgres = Postgres.open(database)) {
      makesReadsAndDrops(postgres, DatabaseSchema.EMPTY.withEnums(List.of(type)), type);
    }
  }

  @OnPostgres
  void domainsWithRules(TestDatabase database) {
    Domain domain =
        new Domain(
            named("positive"),
            BuiltIn.of("numeric", 10, 2),
            false,
            sql("1.5"),
            null,
            List.of(
                Check.of("least", "VALUE > (0)::numeric"),
                new Check("most", sql("VALUE < (100)::numeric"), false, true, false)),
            "above zero");
    Domain text = new Domain(named("word"), BuiltIn.of("text"), true, null, "C", List.of(), null);
    try (Postgres postgres = Postgres.open(database)) {
      makesReadsAndDrops(
          postgres, DatabaseSchema.EMPTY.withDomains(List.of(domain, text)), domain, text);
    }
  }

  @OnPostgres
  void sequencesOfTheirOwn(TestDatabase database) {
    Sequence plain = new Sequence(named("a"), null, 1, 1, null, null, 1, false, null, null);
    Sequence full =
        new Sequence(named("b"), INTEGER, 50, -5, 10L, 60L, 7, true, null, "counts down");
    try (Postgres postgres = Postgres.open(database)) {
      makesReadsAndDrops(
          postgres, DatabaseSchema.EMPTY.withSequences(List.of(plain, full)), plain, full);
    }
  }

  @OnPostgres
  void sequenceThatItsColumnOwns(TestDatabase database) {
    Sequence sequence =
        new Sequence(
            named("t_id_seq"),
            INTEGER,
            1,
            1,
            null,
            null,
            1,
            false,
            new ColumnName(named("t"), "id"),
            null);
    Table table =
        Table.of(
            named("t"),
            List.of(
                Column.of("id", INTEGER, false).withDefault(sql("nextval('t_id_seq'::regclass)"))));
    DatabaseSchema both =
        DatabaseSchema.EMPTY.withSequences(List.of(sequence)).withTables(List.of(table));
    try (Postgres postgres = Postgres.open(database)) {
      postgres.execute("CREATE TABLE t (id serial)");
      assertThat(postgres.inspect()).isEqualTo(both);
      postgres.execute("DROP TABLE t");
      List<Change> changes =
          List.of(new Change.CreateObject(sequence), new Change.CreateTable(table));
      postgres.apply(changes);
      assertThat(postgres.inspect()).isEqualTo(both);
      postgres.apply(new Change.DropTable(table), new Change.DropObject(sequence));
      assertThat(postgres.inspect()).isEqualTo(DatabaseSchema.EMPTY);
    }
  }
}
