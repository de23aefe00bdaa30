package dev.okra.postgres.write;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.okra.diff.DiffEngine;
import dev.okra.diff.DiffOptions;
import dev.okra.domain.plan.Hazard;
import dev.okra.domain.plan.Plan;
import dev.okra.domain.plan.Renames;
import dev.okra.domain.port.DatabaseException;
import dev.okra.domain.relational.Check;
import dev.okra.domain.relational.CustomObject;
import dev.okra.domain.relational.DatabaseSchema;
import dev.okra.domain.relational.Domain;
import dev.okra.domain.relational.Expression;
import dev.okra.domain.relational.SqlType;
import dev.okra.domain.relational.Table;
import dev.okra.postgres.OnPostgres;
import dev.okra.postgres.Postgres;
import dev.okra.testkit.server.OnServers;
import dev.okra.testkit.server.ServerKind;
import dev.okra.testkit.server.TestDatabase;
import java.util.List;

/** What the server refuses to change while something stands on it is said before it runs. */
final class ReplacedInUseTest {
  private static final String OPERATOR =
      "CREATE OPERATOR <~> (FUNCTION = int4ne, LEFTARG = int, RIGHTARG = int)";

  @OnPostgres
  void namesColumnsThatAreComputedWithAnOperator(TestDatabase database) {
    refuses(
        database,
        "OPERATOR",
        List.of("column 'c' of 't'", "column 'd' of 't'"),
        OPERATOR,
        "CREATE TABLE t (a int, c bool GENERATED ALWAYS AS (a <~> 1) STORED, d bool DEFAULT (1 <~> 2), e bool DEFAULT (1 <> 2))");
  }

  @OnPostgres
  void namesDomainsThatAreCheckedWithAnOperator(TestDatabase database) {
    refuses(
        database,
        "OPERATOR",
        List.of("a check of domain 'd'"),
        OPERATOR,
        "CREATE DOMAIN d AS int CHECK (VALUE <~> 1)");
  }

  @OnPostgres
  void namesPartitionKeysThatAreComputedWithAnOperator(TestDatabase database) {
    refuses(
        database,
        "OPERATOR",
        List.of("the partition key of 't'"),
        OPERATOR,
        "CREATE TABLE t (a int, b int) PARTITION BY LIST ((a <~> b))");
  }

  @OnPostgres
  void namesPartitionKeysThatStandOnAnOperatorClass(TestDatabase database) {
    refuses(
        database,
        "OPERATOR CLASS",
        List.of("the partition key of 't'"),
        "CREATE TYPE pair AS (x int)",
        "CREATE FUNCTION less(pair, pair) RETURNS bool LANGUAGE sql IMMUTABLE AS 'SELECT $1.x < $2.x'",
        "CREATE FUNCTION same(pair, pair) RETURNS bool LANGUAGE sql IMMUTABLE AS 'SELECT $1.x = $2.x'",
        "CREATE FUNCTION compare(pair, pair) RETURNS int LANGUAGE sql IMMUTABLE AS 'SELECT $1.x - $2.x'",
        "CREATE OPERATOR <<< (FUNCTION = less, LEFTARG = pair, RIGHTARG = pair)",
        "CREATE OPERATOR === (FUNCTION = same, LEFTARG = pair, RIGHTARG = pair)",
        "CREATE OPERATOR CLASS pairs DEFAULT FOR TYPE pair USING btree AS OPERATOR 1 <<<, OPERATOR 3 ===, FUNCTION 1 compare(pair, pair)",
        "CREATE TABLE t (a pair, b int) PARTITION BY RANGE (a, b)",
        "CREATE TABLE other (a int PRIMARY KEY)");
  }

  /** PostgreSQL 14 lets the attribute go, and the column fails from then on. */
  @OnServers(ServerKind.POSTGRES_18)
  void namesColumnsThatAreComputedFromAnAttribute(TestDatabase database) {
    refuses(
        database,
        "TYPE",
        List.of("column 'b' of 't'"),
        "CREATE TYPE pair AS (x int, gone int)",
        "CREATE TABLE t (a pair, b int GENERATED ALWAYS AS ((a).gone) STORED)",
        "CREATE TABLE other (gone int, b int GENERATED ALWAYS AS (gone) STORED)");
  }

  @OnPostgres
  void namesColumnsOfATypeWhoseAttributeGetsAnotherType(TestDatabase database) {
    refuses(
        database,
        "TYPE",
        List.of("column 'a' of 't'", "column 'b' of 't'"),
        "CREATE TYPE pair AS (x numeric(5,2), wide int)",
        "CREATE TABLE t (a pair, b pair[], c int)",
        "CREATE TABLE other (wide int)");
  }

  @OnPostgres
  void namesKeysThatStandOnAnOperatorClass(TestDatabase database) {
    refuses(
        database,
        "OPERATOR CLASS",
        List.of("a key of 't'"),
        "CREATE TYPE pair AS (x int)",
        "CREATE FUNCTION less(pair, pair) RETURNS bool LANGUAGE sql IMMUTABLE AS 'SELECT $1.x < $2.x'",
        "CREATE FUNCTION same(pair, pair) RETURNS bool LANGUAGE sql IMMUTABLE AS 'SELECT $1.x = $2.x'",
        "CREATE FUNCTION compare(pair, pair) RETURNS int LANGUAGE sql IMMUTABLE AS 'SELECT $1.x - $2.x'",
        "CREATE OPERATOR <<< (FUNCTION = less, LEFTARG = pair, RIGHTARG = pair)",
        "CREATE OPERATOR === (FUNCTION = same, LEFTARG = pair, RIGHTARG = pair)",
        "CREATE OPERATOR CLASS pairs DEFAULT FOR TYPE pair USING btree AS OPERATOR 1 <<<, OPERATOR 3 ===, FUNCTION 1 compare(pair, pair)",
        "CREATE TABLE t (a pair PRIMARY KEY)",
        "CREATE TABLE other (a int PRIMARY KEY)");
  }

  /** A default, a check and an operator keep a routine from being taken away for the while. */
  @OnServers(ServerKind.POSTGRES_18)
  void namesRoutinesThatTheServerHasRead(TestDatabase database) {
    try (Postgres postgres = Postgres.open(database)) {
      postgres.execute(
          "CREATE TABLE t (a int, b int, c int)",
          "CREATE FUNCTION most() RETURNS int STABLE BEGIN ATOMIC SELECT max(a) FROM t; END",
          "CREATE FUNCTION apart(x int, y int) RETURNS bool STABLE"
              + " RETURN x <> y AND EXISTS (SELECT 1 FROM t WHERE b = x)",
          "CREATE OPERATOR <~> (FUNCTION = apart, LEFTARG = int, RIGHTARG = int)",
          "CREATE FUNCTION alone() RETURNS bigint STABLE RETURN (SELECT count(c) FROM t)",
          "CREATE TABLE u (x int DEFAULT most())");
      DatabaseSchema current = postgres.inspect();
      DatabaseSchema desired =
          current.withTables(current.tables().stream().map(ReplacedInUseTest::big).toList());
      Plan plan = plan(postgres, current, desired);
      assertThat(plan.hazards().filter(h -> h.code().equals("OKRA-H016")))
          .extracting(Hazard::message)
          .containsExactly(
              "column 'a' of 't' goes or is made anew, and routine 'most' stands on it",
              "column 'b' of 't' goes or is made anew, and routine 'apart' stands on it");
      assertThatThrownBy(() -> postgres.apply(plan.bareChanges().toList()))
          .isInstanceOf(DatabaseException.class)
          .hasMessageContaining("used by a function");
    }
  }

  private static Table big(Table table) {
    return table.name().name().equals("t")
        ? table.withColumns(
            table.columns().stream()
                .map(c -> c.withType(new SqlType.BuiltIn("bigint", List.of(), List.of())))
                .toList())
        : table;
  }

  /**
   * Changes the object of a kind, and expects the plan to name its users and the server to refuse.
   */
  private static void refuses(
      TestDatabase database, String kind, List<String> users, String... statements) {
    try (Postgres postgres = Postgres.open(database)) {
      postgres.execute(statements);
      DatabaseSchema current = postgres.inspect();
      DatabaseSchema desired =
          current.withOthers(
              current.others().stream()
                  .map(
                      o -> o.kind().equals(kind) && !o.name().name().equals("===") ? changed(o) : o)
                  .toList());
      Plan plan = plan(postgres, current, desired);
      assertThat(plan.hazards().filter(h -> h.code().equals("OKRA-H016")))
          .extracting(Hazard::message)
          .hasSameSizeAs(users)
          .allSatisfy(
              m -> assertThat(users).anyMatch(u -> m.contains("and " + u + " stands on it")));
      assertThatThrownBy(() -> postgres.apply(plan.bareChanges().toList()))
          .isInstanceOf(DatabaseException.class)
          .hasMessageMatching("(?s).*(?:depend|uses it).*");
    }
  }

  private static CustomObject changed(CustomObject object) {
    String sql = object.definition().sql();
    String after =
        switch (object.kind()) {
          case "OPERATOR" -> sql.substring(0, sql.length() - 1) + ", RESTRICT = neqsel)";
          case "TYPE" ->
              sql.contains("wide")
                  ? sql.replace("wide integer", "wide bigint")
                  : sql.replace(", gone integer", "");
          default -> sql.replace("DEFAULT FOR", "FOR");
        };
    return new CustomObject(
        object.kind(),
        object.name(),
        object.identity(),
        new Expression(after),
        object.attributes());
  }

  @OnPostgres
  void namesColumnsIntoWhichTheServerDoesNotLook(TestDatabase database) {
    for (String column : List.of("d[]", "pair", "pair[]", "list", "span")) {
      try (Postgres postgres = Postgres.open(database)) {
        postgres.execute(
            "DROP SCHEMA public CASCADE",
            "CREATE SCHEMA public",
            "CREATE DOMAIN d AS int",
            "CREATE DOMAIN other AS d",
            "CREATE TYPE pair AS (x other, y text)",
            "CREATE DOMAIN list AS other[]",
            "CREATE TYPE span AS RANGE (SUBTYPE = d)",
            "CREATE TABLE t (a d, b int[], c " + column + ")",
            "CREATE TABLE goes (a d[])");
        Plan plan = planWith(postgres, Check.of("positive", "VALUE > 0"));
        assertThat(plan.hazards().filter(h -> h.code().equals("OKRA-H017")))
            .as(column)
            .extracting(Hazard::message)
            .singleElement()
            .asString()
            .contains("domain 'd' gets a condition, and column 'c' of 't'");
        assertThatThrownBy(() -> postgres.apply(plan.bareChanges().toList()))
            .as(column)
            .isInstanceOf(DatabaseException.class)
            .hasMessageContaining("because column");
      }
    }
  }

  @OnPostgres
  void takesAConditionForNewValuesOnly(TestDatabase database) {
    try (Postgres postgres = Postgres.open(database)) {
      postgres.execute("CREATE DOMAIN d AS int", "CREATE TABLE t (a d[])");
      Plan plan = planWith(postgres, Check.of("positive", "VALUE > 0").withChecking(false, true));
      assertThat(plan.hazards()).isEmpty();
      postgres.apply(plan.bareChanges().toList());
      assertThat(postgres.inspect().domains().get(0).checks()).hasSize(1);
    }
  }

  private static Plan planWith(Postgres postgres, Check check) {
    DatabaseSchema current = postgres.inspect();
    DatabaseSchema desired =
        current
            .withTables(
                current.tables().stream().filter(t -> !t.name().name().equals("goes")).toList())
            .withDomains(
                current.domains().stream()
                    .map(d -> d.name().name().equals("d") ? with(d, check) : d)
                    .toList());
    return plan(postgres, current, desired);
  }

  private static Domain with(Domain domain, Check check) {
    return new Domain(
        domain.name(), domain.type(), true, null, null, List.of(check), domain.comment());
  }

  private static Plan plan(Postgres postgres, DatabaseSchema current, DatabaseSchema desired) {
    return new DiffEngine(postgres.session().capabilities())
        .diff(current, desired, Renames.NONE, DiffOptions.EVERYTHING)
        .plan();
  }
}
