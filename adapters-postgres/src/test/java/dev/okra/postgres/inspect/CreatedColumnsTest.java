package dev.okra.postgres.inspect;

import static dev.okra.postgres.inspect.CreatedTable.INTEGER;
import static dev.okra.postgres.inspect.CreatedTable.TEXT;
import static dev.okra.postgres.inspect.CreatedTable.THINGS;
import static dev.okra.postgres.inspect.CreatedTable.column;
import static dev.okra.postgres.inspect.CreatedTable.makesAndReads;
import static dev.okra.postgres.inspect.CreatedTable.sql;
import static dev.okra.postgres.inspect.CreatedTable.things;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.okra.domain.relational.Attributes;
import dev.okra.domain.relational.Column;
import dev.okra.domain.relational.Identity;
import dev.okra.domain.relational.SqlType.BuiltIn;
import dev.okra.domain.relational.Table;
import dev.okra.postgres.OnPostgres;
import dev.okra.postgres.Postgres;
import dev.okra.postgres.type.TypeParser;
import dev.okra.testkit.server.TestDatabase;
import java.util.ArrayList;
import java.util.List;

/** Columns are read back exactly as they were made. */
final class CreatedColumnsTest {
  @OnPostgres
  void columnsOfEveryBuiltInType(TestDatabase database) {
    List<Column> columns = new ArrayList<>();
    for (String type : TYPES) {
      columns.add(column("c" + columns.size(), TypeParser.parse(type)));
    }
    makesAndReads(database, Table.of(THINGS, columns));
  }

  private static final List<String> TYPES =
      List.of(
          "bigint",
          "bit(3)",
          "bit varying(5)",
          "bit varying",
          "boolean",
          "box",
          "bytea",
          "char(3)",
          "bpchar",
          "varchar(20)",
          "varchar",
          "\"char\"",
          "cidr",
          "circle",
          "date",
          "float8",
          "inet",
          "int4",
          "interval",
          "interval(3)",
          "interval day to second(3)",
          "interval year",
          "json",
          "jsonb",
          "line",
          "lseg",
          "macaddr",
          "money",
          "name",
          "numeric",
          "numeric(10)",
          "numeric(18,4)",
          "oid",
          "path",
          "point",
          "polygon",
          "real",
          "smallint",
          "text",
          "time",
          "time(3)",
          "timetz",
          "timetz(2)",
          "timestamp",
          "timestamp(3)",
          "timestamptz",
          "timestamptz(6)",
          "tsquery",
          "tsvector",
          "uuid",
          "xml",
          "int4range",
          "tstzmultirange",
          "text[]",
          "int4[]",
          "varchar(20)[]",
          "numeric(18,4)[]",
          "timestamp(3)[]",
          "jsonpath",
          "regclass");

  @OnPostgres
  void identityWithAllOptions(TestDatabase database) {
    makesAndReads(
        database,
        things(
            Column.of("a", BuiltIn.of("bigint"), false)
                .withIdentity(new Identity(Identity.Kind.ALWAYS, 100, 5))
                .withAttributes(
                    Attributes.of("identity_minimum", "10")
                        .with("identity_maximum", "1000")
                        .with("identity_cache", "20")
                        .with("identity_cycle", "true")),
            Column.of("b", INTEGER, false).withIdentity(Identity.BY_DEFAULT)));
  }

  @OnPostgres
  void generatedCollatedAndCommentedColumns(TestDatabase database) {
    makesAndReads(
        database,
        things(
                column("a", INTEGER)
                    .withDefault(sql("1"))
                    .withComment("it's \\ a \"comment\"\n--x"),
                column("b", INTEGER).withGenerated(new Column.Generated(sql("a * 2"), true)),
                column("c", TEXT).withCollation("C"),
                column("d", TEXT)
                    .withAttributes(Attributes.of("storage", "external").with("statistics", "50")),
                column("e", TEXT).withAttributes(Attributes.of("compression", "pglz")))
            .withComment("the table"));
  }

  @OnPostgres
  void virtualColumnsWhereTheServerHasThem(TestDatabase database) {
    try (Postgres postgres = Postgres.open(database)) {
      Table table =
          things(
              column("a", INTEGER),
              column("b", INTEGER).withGenerated(new Column.Generated(sql("a * 2"), false)));
      if (postgres.atLeast(18)) {
        postgres.create(table);
        assertThat(postgres.table("things")).isEqualTo(table);
      } else {
        assertThatThrownBy(() -> postgres.create(table))
            .hasMessageContaining("computed on reading");
      }
    }
  }
}
