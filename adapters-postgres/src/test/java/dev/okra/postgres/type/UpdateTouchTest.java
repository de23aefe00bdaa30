package dev.okra.postgres.type;

import static org.assertj.core.api.Assertions.assertThat;

import dev.okra.domain.change.Change;
import dev.okra.domain.logical.FieldRules;
import dev.okra.domain.logical.Scalar;
import dev.okra.domain.logical.TypeReference;
import dev.okra.domain.logical.ValueType;
import dev.okra.domain.port.MappedValue;
import dev.okra.domain.port.TypeMapping.UpdateTime;
import dev.okra.domain.relational.Column;
import dev.okra.domain.relational.ObjectName;
import dev.okra.domain.relational.Table;
import dev.okra.postgres.OnPostgres;
import dev.okra.postgres.Postgres;
import dev.okra.testkit.server.TestDatabase;
import java.util.List;
import org.junit.jupiter.api.Test;

final class UpdateTouchTest {
  private static final MappedValue TIME =
      new MappedValue(
          TypeReference.single(new ValueType.ScalarType(Scalar.DATE_TIME), true),
          FieldRules.NONE,
          null,
          null,
          false);

  private static UpdateTime touch(String table, String column) {
    return new PostgresTypes().updateTime(ObjectName.of(table), column, TIME);
  }

  private static Table table(String name, String column, String type) {
    return Table.of(
        ObjectName.of(name),
        List.of(
            Column.of("id", TypeParser.parse("integer"), true),
            Column.of(column, TypeParser.parse(type), true)));
  }

  @OnPostgres
  void functionsAndTriggersReadBackAsTheyAreMapped(TestDatabase database) {
    try (Postgres postgres = Postgres.open(database)) {
      for (String column : List.of("updated_at", "Changed $function$ on", "it's", "x".repeat(63))) {
        UpdateTime touch = touch("My posts", column);
        postgres.create(table("My posts", column, "timestamp(3)"));
        postgres.create(touch.routines().get(0));
        postgres.create(touch.triggers().get(0));
        assertThat(postgres.inspect().routines()).isEqualTo(touch.routines());
        assertThat(postgres.inspect().triggers()).isEqualTo(touch.triggers());
        postgres.execute(
            "INSERT INTO \"My posts\" VALUES (1, '2000-01-01')",
            "UPDATE \"My posts\" SET id = 2",
            "DROP TABLE \"My posts\"");
        postgres.apply(new Change.DropObject(touch.routines().get(0)));
      }
    }
  }

  @OnPostgres
  void setsTheTimeInUtcWhateverTheSessionsZoneAndLeavesAGivenValueAlone(TestDatabase database) {
    for (String type : List.of("timestamp(3)", "timestamptz(3)")) {
      try (Postgres postgres = Postgres.open(database)) {
        UpdateTime touch = touch("t", "at");
        postgres.create(table("t", "at", type));
        postgres.create(touch.routines().get(0));
        postgres.create(touch.triggers().get(0));
        postgres.execute(
            "INSERT INTO t VALUES (1, '2000-01-01'), (2, NULL)", "SET TimeZone = 'Asia/Tokyo'");
        postgres.execute("UPDATE t SET id = id + 10");
        postgres.execute("SET TimeZone = 'UTC'");
        assertThat(
                postgres.texts(
                    "SELECT at > now() - interval '1 hour' AND at <= now() FROM t ORDER BY id"))
            .containsExactly("true", "true");
        postgres.execute("UPDATE t SET id = 1, at = '2001-01-01' WHERE id = 11");
        assertThat(postgres.texts("SELECT extract(year FROM at) FROM t WHERE id = 1"))
            .containsExactly("2001");
        postgres.execute("DROP TABLE t", "DROP FUNCTION okra_touch_at()");
      }
    }
  }

  @Test
  void columnsOfOneNameShareTheirFunction() {
    assertThat(touch("a", "updated_at").routines()).isEqualTo(touch("b", "updated_at").routines());
    assertThat(touch("a", "updated_at").triggers())
        .isNotEqualTo(touch("b", "updated_at").triggers());
  }
}
