package dev.okra.postgres.write;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.okra.domain.change.TableChange;
import dev.okra.domain.relational.Column;
import dev.okra.domain.relational.EnumType;
import dev.okra.domain.relational.ObjectName;
import dev.okra.domain.relational.SqlType;
import dev.okra.domain.relational.Table;
import dev.okra.postgres.OnPostgres;
import dev.okra.postgres.Postgres;
import dev.okra.postgres.type.TypeParser;
import dev.okra.testkit.server.TestDatabase;
import java.util.List;

/** Values follow their column to another type, or the change fails: none is cut or lost. */
final class TypeChangesTest {

  private static void change(Postgres postgres, String from, String to) {
    SqlType before = TypeParser.parse(from);
    SqlType after = TypeParser.parse(to);
    Column a = Column.of("a", before, true);
    Column b = Column.of("a", after, true);
    Table table = Table.of(ObjectName.of("t"), List.of(a));
    postgres.alter(
        table, table.withColumns(List.of(b)), new TableChange.AlterColumn(a, b, List.of()));
    assertThat(postgres.table("t").columns()).containsExactly(b);
  }

  private static void carries(
      Postgres postgres, String from, String value, String to, String expected) {
    postgres.execute(
        "CREATE TABLE t (a %s)".formatted(from), "INSERT INTO t VALUES (" + value + "), (NULL)");
    change(postgres, from, to);
    assertThat(postgres.texts("SELECT a FROM t WHERE a IS NOT NULL"))
        .as("%s to %s", from, to)
        .containsExactly(expected);
    postgres.execute("DROP TABLE t");
  }

  @OnPostgres
  void valuesFollowTheirColumn(TestDatabase database) {
    try (Postgres postgres = Postgres.open(database)) {
      carries(postgres, "integer", "5", "bigint", "5");
      carries(postgres, "bigint", "5", "integer", "5");
      carries(postgres, "integer", "5", "text", "5");
      carries(postgres, "text", "'5'", "integer", "5");
      carries(postgres, "integer", "5", "varchar(3)", "5");
      carries(postgres, "varchar(9)", "'abc'", "varchar(3)", "abc");
      carries(postgres, "text", "'abc'", "varchar(3)", "abc");
      carries(postgres, "varchar(3)", "'abc'", "text", "abc");
      carries(
          postgres,
          "text",
          "'550e8400-e29b-41d4-a716-446655440000'",
          "uuid",
          "550e8400-e29b-41d4-a716-446655440000");
      carries(
          postgres,
          "uuid",
          "'550e8400-e29b-41d4-a716-446655440000'",
          "text",
          "550e8400-e29b-41d4-a716-446655440000");
      carries(postgres, "boolean", "true", "integer", "1");
      carries(postgres, "boolean", "true", "bigint", "1");
      carries(postgres, "boolean", "true", "text", "true");
      carries(postgres, "integer", "0", "boolean", "false");
      carries(postgres, "numeric(10,2)", "1", "boolean", "true");
      carries(postgres, "double precision", "1.5", "numeric(10,2)", "1.50");
      carries(postgres, "numeric(10,2)", "1.50", "double precision", "1.5");
      carries(
          postgres,
          "timestamp(3)",
          "'2026-01-02 03:04:05.678'",
          "timestamptz",
          "2026-01-02 03:04:05.678+00");
      carries(
          postgres,
          "timestamptz",
          "'2026-01-02 03:04:05+02'",
          "timestamp(3)",
          "2026-01-02 01:04:05");
      carries(postgres, "timestamp", "'2026-01-02 03:04:05'", "date", "2026-01-02");
      carries(postgres, "timestamp", "'2026-01-02 03:04:05'", "time", "03:04:05");
      carries(postgres, "date", "'2026-01-02'", "timestamp(3)", "2026-01-02 00:00:00");
      carries(postgres, "json", "'{\"a\":1}'", "jsonb", "{\"a\": 1}");
      carries(postgres, "text", "'{\"a\":1}'", "jsonb", "{\"a\": 1}");
      carries(postgres, "jsonb", "'{\"a\":1}'", "text", "{\"a\": 1}");
      carries(postgres, "integer", "5", "jsonb", "5");
      carries(postgres, "text[]", "'{a,b}'", "jsonb", "[\"a\", \"b\"]");
      carries(postgres, "jsonb", "'7'", "integer", "7");
      carries(postgres, "text", "'a'", "text[]", "{a}");
      carries(postgres, "integer", "5", "bigint[]", "{5}");
      carries(postgres, "integer[]", "'{5}'", "bigint[]", "{5}");
      carries(postgres, "integer[]", "'{5}'", "text[]", "{5}");
      carries(postgres, "text[]", "'{5}'", "integer[]", "{5}");
      carries(postgres, "integer[]", "'{5}'", "integer", "5");
      carries(postgres, "text[]", "'{a}'", "text", "a");
      carries(postgres, "text[]", "'{a,b}'", "text", "{a,b}");
      carries(postgres, "text", "'5'", "integer[]", "{5}");
      carries(postgres, "bytea", "'\\x616263'", "text", "abc");
      carries(postgres, "text", "'abc'", "bytea", "\\x616263");
      carries(postgres, "bit(3)", "B'101'", "bit varying(5)", "101");
      carries(postgres, "char(3)", "'a'", "text", "a");
      carries(postgres, "cidr", "'10.0.0.0/8'", "inet", "10.0.0.0/8");
      carries(postgres, "interval", "'1 day'", "text", "1 day");
      postgres.create(new EnumType(ObjectName.of("role"), List.of("A", "B"), null));
      postgres.create(new EnumType(ObjectName.of("mood"), List.of("B", "C"), null));
      carries(postgres, "role", "'B'", "text", "B");
      carries(postgres, "text", "'B'", "role", "B");
      carries(postgres, "role", "'B'", "mood", "B");
      carries(postgres, "role[]", "'{B}'", "text[]", "{B}");
      carries(postgres, "role[]", "'{B}'", "mood[]", "{B}");
      carries(postgres, "role", "'B'", "role[]", "{B}");
      carries(postgres, "varchar(20)[]", "'{B}'", "role[]", "{B}");
    }
  }

  @OnPostgres
  void changeFailsRatherThanCutAValue(TestDatabase database) {
    try (Postgres postgres = Postgres.open(database)) {
      fails(postgres, "text", "'abcdef'", "varchar(3)");
      fails(postgres, "integer", "123456", "varchar(3)");
      fails(postgres, "varchar(10)", "'abcdef'", "char(3)");
      fails(postgres, "bigint", "3000000000", "integer");
      fails(postgres, "numeric(10,2)", "12345.67", "numeric(4,2)");
      fails(postgres, "bit varying(9)", "B'10101'", "bit(3)");
      fails(postgres, "text", "'no number'", "integer");
      fails(postgres, "integer[]", "'{5,6}'", "integer");
      fails(postgres, "text[]", "'{abcdef}'", "varchar(3)[]");
    }
  }

  private static void fails(Postgres postgres, String from, String value, String to) {
    postgres.execute(
        "CREATE TABLE t (a %s)".formatted(from), "INSERT INTO t VALUES (" + value + ")");
    List<String> before = postgres.texts("SELECT a FROM t");
    assertThatThrownBy(() -> change(postgres, from, to)).as("%s to %s", from, to).isNotNull();
    assertThat(postgres.texts("SELECT a FROM t")).isEqualTo(before);
    postgres.execute("DROP TABLE t");
  }
}
