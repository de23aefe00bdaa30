package dev.okra.postgres.write;

import static org.assertj.core.api.Assertions.assertThat;

import dev.okra.domain.change.Change;
import dev.okra.domain.change.TableChange;
import dev.okra.domain.plan.Hazard;
import dev.okra.domain.plan.RowScope;
import dev.okra.domain.relational.Check;
import dev.okra.domain.relational.Column;
import dev.okra.domain.relational.Expression;
import dev.okra.domain.relational.Index;
import dev.okra.domain.relational.IndexPart;
import dev.okra.domain.relational.ObjectName;
import dev.okra.domain.relational.Table;
import dev.okra.postgres.OnPostgres;
import dev.okra.postgres.Postgres;
import dev.okra.postgres.type.TypeParser;
import dev.okra.testkit.server.TestDatabase;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class RowsAndHazardsTest {
  private static final ObjectName NAME = ObjectName.of("My table");

  @OnPostgres
  void countsTheRowsThatAHazardIsAbout(TestDatabase database) {
    try (Postgres postgres = Postgres.open(database)) {
      postgres.execute(
          "CREATE TYPE e AS ENUM ('a', 'it''s', 'c')",
          "CREATE TABLE \"My table\" (\"A\" e, b e[], c text, d int)",
          "INSERT INTO \"My table\" VALUES ('a', '{a,c}', 'a', 1), ('it''s', '{}', 'x', 1), (NULL, NULL, NULL, NULL),"
              + " (NULL, NULL, 'a', 1)");
      assertThat(count(postgres, new RowScope.AllRows(NAME))).isEqualTo(4);
      assertThat(count(postgres, new RowScope.NonNull(NAME, "A"))).isEqualTo(2);
      assertThat(count(postgres, new RowScope.Nulls(NAME, "d"))).isEqualTo(1);
      assertThat(count(postgres, new RowScope.Holding(NAME, "A", List.of("it's", "c"))))
          .isEqualTo(1);
      assertThat(count(postgres, new RowScope.Holding(NAME, "b", List.of("c")))).isEqualTo(1);
      assertThat(count(postgres, new RowScope.Holding(NAME, "c", List.of("a")))).isEqualTo(2);
      assertThat(count(postgres, new RowScope.Holding(NAME, "c", List.of()))).isZero();
      assertThat(count(postgres, new RowScope.Duplicates(NAME, List.of("d")))).isEqualTo(3);
      assertThat(count(postgres, new RowScope.Duplicates(NAME, List.of("c", "d")))).isEqualTo(2);
      assertThat(count(postgres, new RowScope.Duplicates(NAME, List.of("A")))).isZero();
    }
  }

  private static long count(Postgres postgres, RowScope scope) {
    String query = new PostgresWriter(postgres.session().capabilities()).countRows(scope);
    return Long.parseLong(postgres.texts(query).get(0));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "integer|bigint|true",
        "varchar(10)|varchar(20)|false",
        "varchar(20)|varchar(10)|true",
        "varchar(20)|text|false",
        "text|varchar(20)|true",
        "numeric(10,2)|numeric(12,2)|false",
        "numeric(10,2)|numeric(12,3)|true",
        "numeric(10,2)|numeric|false",
        "timestamp(3)|timestamp(6)|false",
        "timestamp(6)|timestamp(3)|true",
        "cidr|inet|false",
        "char(3)|char(5)|true",
        "text[]|varchar(3)[]|true",
      })
  void toldRewritesAreThoseThatTheServerDoes(String from, String to, boolean rewrites) {
    Column before = Column.of("a", TypeParser.parse(from), true);
    Column after = Column.of("a", TypeParser.parse(to), true);
    List<Hazard> hazards = hazards(new TableChange.AlterColumn(before, after, List.of()));
    assertThat(hazards.stream().anyMatch(h -> h.kind() == Hazard.Kind.TABLE_REWRITE))
        .isEqualTo(rewrites);
  }

  @OnPostgres
  void serverRewritesExactlyWhereTold(TestDatabase database) {
    String[][] pairs = {
      {"integer", "bigint"},
      {"varchar(10)", "varchar(20)"},
      {"varchar(20)", "varchar(10)"},
      {"varchar(20)", "text"},
      {"text", "varchar(20)"},
      {"numeric(10,2)", "numeric(12,2)"},
      {"numeric(10,2)", "numeric(12,3)"},
      {"numeric(10,2)", "numeric"},
      {"timestamp(3)", "timestamp(6)"},
      {"timestamp(6)", "timestamp(3)"},
      {"cidr", "inet"},
      {"char(3)", "char(5)"},
      {"bit varying(3)", "bit varying(5)"},
      {"time(3)", "time"},
    };
    try (Postgres postgres = Postgres.open(database)) {
      for (String[] pair : pairs) {
        Column before = Column.of("a", TypeParser.parse(pair[0]), true);
        Column after = Column.of("a", TypeParser.parse(pair[1]), true);
        Table table = Table.of(ObjectName.of("t"), List.of(before));
        postgres.create(table);
        String file = "SELECT pg_relation_filenode('t')";
        List<String> filenode = postgres.texts(file);
        TableChange change = new TableChange.AlterColumn(before, after, List.of());
        postgres.alter(table, table.withColumns(List.of(after)), change);
        assertThat(!postgres.texts(file).equals(filenode))
            .as("%s to %s", pair[0], pair[1])
            .isEqualTo(!hazards(change).isEmpty());
        postgres.execute("DROP TABLE t");
      }
    }
  }

  @Test
  void namesLocksAndRewritesWithARemedy() {
    Column plain = Column.of("a", TypeParser.parse("int"), true);
    Column unique =
        Column.of("a", TypeParser.parse("uuid"), false)
            .withDefault(new Expression("gen_random_uuid()"));
    Column constant =
        Column.of("a", TypeParser.parse("int"), false).withDefault(new Expression("1"));
    assertThat(codes(new TableChange.AddColumn(plain, 0))).isEmpty();
    assertThat(codes(new TableChange.AddColumn(constant, 0))).isEmpty();
    assertThat(codes(new TableChange.AddColumn(unique, 0))).containsExactly("OKRA-H101");
    assertThat(codes(new TableChange.AlterColumn(plain, constant, List.of())))
        .containsExactly("OKRA-H103");
    assertThat(
            codes(new TableChange.AddIndex(Index.of("i", false, List.of(IndexPart.column("a"))))))
        .containsExactly("OKRA-H104");
    assertThat(codes(new TableChange.AddConstraint(Check.of("c", "a > 0"))))
        .containsExactly("OKRA-H105");
    assertThat(
            codes(
                new TableChange.AddConstraint(
                    new Check("c", new Expression("a > 0"), false, true, false))))
        .isEmpty();
  }

  private static List<String> codes(TableChange change) {
    List<Hazard> hazards = hazards(change);
    assertThat(hazards).allSatisfy(h -> assertThat(h.remedy()).isNotBlank());
    return hazards.stream().map(Hazard::code).toList();
  }

  private static List<Hazard> hazards(TableChange change) {
    Table table = Table.of(NAME, List.of());
    return new Change.AlterTable(table, table, List.of(change)).accept(new PostgresHazards());
  }
}
