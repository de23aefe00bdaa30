package dev.okra.mysql;

import static dev.okra.mysql.Schemas.column;
import static dev.okra.mysql.Schemas.sql;
import static dev.okra.mysql.Schemas.table;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.okra.domain.change.Change.AlterTable;
import dev.okra.domain.change.TableChange.AddConstraint;
import dev.okra.domain.change.TableChange.AlterColumn;
import dev.okra.domain.change.TableChange.DropConstraint;
import dev.okra.domain.change.ValueRename;
import dev.okra.domain.logical.Documentation;
import dev.okra.domain.logical.EnumDefinition;
import dev.okra.domain.logical.EnumDefinition.EnumValue;
import dev.okra.domain.logical.FieldRules;
import dev.okra.domain.logical.Namespace;
import dev.okra.domain.logical.TypeReference;
import dev.okra.domain.logical.ValueType;
import dev.okra.domain.plan.RowScope;
import dev.okra.domain.port.Capability;
import dev.okra.domain.port.DatabaseException;
import dev.okra.domain.port.MappedValue;
import dev.okra.domain.relational.Check;
import dev.okra.domain.relational.Column;
import dev.okra.domain.relational.DatabaseSchema;
import dev.okra.domain.relational.Table;
import dev.okra.testkit.server.OnServers;
import dev.okra.testkit.server.TestDatabase;
import java.util.List;
import java.util.stream.Stream;

/** Lists of an enum hold its values and no others, and follow where values change their names. */
final class EnumListChangesTest {
  private static final Column TAGS = column("tags", "json").withNullable(true);
  private static final Column STAMP =
      column("changed", "datetime(3)")
          .withDefault(sql("CURRENT_TIMESTAMP(3)"))
          .withOnUpdate(sql("CURRENT_TIMESTAMP(3)"));

  /** None of them is a list of A, B and it's. */
  private static final List<String> OTHERS =
      List.of(
          "\"A\"",
          "{}",
          "null",
          "[1]",
          "[true]",
          "[null]",
          "[\"a\"]",
          "[\"A \"]",
          "[\"AA\"]",
          "[\"A\",\"other\"]",
          "[[\"A\"]]",
          "[[[\"A\"]]]",
          "[\"A\",{}]",
          "{\"A\":\"A\"}");

  /** MariaDB finds an empty list in every list. */
  private static final List<String> WITH_EMPTY_LISTS = List.of("[[],\"A\"]", "[\"A\",[]]", "[[]]");

  private static MappedValue listOf(String... values) {
    EnumDefinition definition =
        new EnumDefinition(
            "Tag",
            Namespace.NONE,
            "tag",
            null,
            Stream.of(values)
                .map(v -> new EnumValue("V", v, Documentation.NONE, List.of()))
                .toList(),
            false,
            Documentation.NONE,
            List.of());
    return new MappedValue(
        TypeReference.listOf(new ValueType.EnumType("Tag"), false, true),
        FieldRules.NONE,
        definition,
        null,
        false);
  }

  private static Table tableOf(Workbench bench, String... values) {
    List<Check> checks =
        bench
            .dialect
            .types(bench.session.capabilities())
            .impliedChecks(listOf(values), "tags")
            .stream()
            .map(c -> Check.of("t_tags_values_check", c.sql()))
            .toList();
    return table("t", TAGS, STAMP).withChecks(checks);
  }

  private static Workbench start(TestDatabase database, String... values) {
    Workbench bench = new Workbench(database);
    if (!bench.can(Capability.CHECKS)) {
      bench.close();
    }
    assumeTrue(bench.can(Capability.CHECKS), "the server ignores checks");
    bench.create(DatabaseSchema.EMPTY.withTables(List.of(tableOf(bench, values))));
    bench.run(
        "INSERT INTO t (id, tags, changed) VALUES (1, '[\"A\", \"B\", \"A\"]', '2020-01-01'),"
            + " (2, '[]', '2020-01-01'), (3, NULL, '2020-01-01'), (4, '[\"it''s\"]', '2020-01-01')");
    return bench;
  }

  private static AlterTable change(Workbench bench, Table after, ValueRename... renames) {
    Table before = bench.table("t");
    return new AlterTable(
        before,
        after,
        List.of(
            new DropConstraint(before.checks().get(0)),
            new AlterColumn(TAGS, TAGS, List.of(renames)),
            new AddConstraint(after.checks().get(0))));
  }

  private static List<String> rows(Workbench bench) {
    return bench.rows(
        "SELECT tags, CAST(changed AS DATE) AS day FROM t ORDER BY id", "tags", "day");
  }

  @OnServers(dialect = "mysql")
  void takesTheValuesAndNothingElseAndIsReadBackAsWritten(TestDatabase database) {
    try (Workbench bench = start(database, "A", "B", "it's")) {
      Table plain = tableOf(bench, "A", "B");
      assertThat(bench.normalize(DatabaseSchema.EMPTY.withTables(List.of(plain))).tables())
          .containsExactly(plain);
      assertThat(OTHERS).noneMatch(list -> takes(bench, list));
      if (!bench.isMariaDb()) {
        assertThat(WITH_EMPTY_LISTS).noneMatch(list -> takes(bench, list));
      }
    }
  }

  private static boolean takes(Workbench bench, String list) {
    try {
      bench.run("INSERT INTO t (id, tags) VALUES (9, '" + list + "')");
      return true;
    } catch (DatabaseException e) {
      assertThat(e.getMessage()).contains("t_tags_values_check");
      return false;
    }
  }

  @OnServers(dialect = "mysql")
  void elementsFollowThereAndBackAndTheTimeOfTheLastUpdateStays(TestDatabase database) {
    try (Workbench bench = start(database, "A", "B", "it's")) {
      List<String> before = rows(bench);
      Table after = tableOf(bench, "A\"A", "c\\d", "it's");
      AlterTable change =
          change(bench, after, new ValueRename("A", "A\"A"), new ValueRename("B", "c\\d"));
      bench.apply(change);
      assertThat(rows(bench))
          .containsExactly(
              "[\"A\\\"A\", \"c\\\\d\", \"A\\\"A\"]|2020-01-01",
              "[]|2020-01-01",
              "~|2020-01-01",
              "[\"it's\"]|2020-01-01");
      bench.apply(change.inverse());
      assertThat(bench.table("t")).isEqualTo(change.before());
      assertThat(rows(bench)).isEqualTo(before);
    }
  }

  @OnServers(dialect = "mysql")
  void valuesExchangeTheirNames(TestDatabase database) {
    try (Workbench bench = start(database, "A", "B", "it's")) {
      Table after = tableOf(bench, "B", "A", "it's");
      bench.apply(change(bench, after, new ValueRename("A", "B"), new ValueRename("B", "A")));
      assertThat(rows(bench)).startsWith("[\"B\", \"A\", \"B\"]|2020-01-01");
    }
  }

  @OnServers(dialect = "mysql")
  void aRemovedValueThatListsHoldIsCountedAndStopsTheStatement(TestDatabase database) {
    try (Workbench bench = start(database, "A", "B", "it's")) {
      List<String> before = rows(bench);
      RowScope scope =
          new RowScope.Holding(bench.table("t").name(), "tags", List.of("it's", "other"));
      String count = bench.dialect.writer(bench.session.capabilities()).countRows(scope);
      assertThat(bench.rows("SELECT (" + count + ") AS n", "n")).containsExactly("1");
      assertThatThrownBy(() -> bench.apply(change(bench, tableOf(bench, "A", "B"))))
          .isInstanceOf(DatabaseException.class);
      assertThat(rows(bench)).isEqualTo(before);
    }
  }
}
