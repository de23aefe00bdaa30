package dev.okra.mysql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.okra.diff.DiffEngine;
import dev.okra.diff.DiffOptions;
import dev.okra.domain.change.Change;
import dev.okra.domain.plan.Renames;
import dev.okra.domain.relational.DatabaseSchema;
import dev.okra.testkit.server.OnServers;
import dev.okra.testkit.server.ServerKind;
import dev.okra.testkit.server.TestDatabase;
import java.util.List;

/** Events and histories without a start: the server fills in when they were made. */
final class FilledStartsTest {
  private static final String EARLY = "SET timestamp = 1700000000";
  private static final String LATE = "SET timestamp = 1750000000";
  private static final String EVENT = "CREATE EVENT e ON SCHEDULE EVERY 1 DAY%s DO DO 1";
  private static final String HISTORY =
      "CREATE TABLE t (id INT) WITH SYSTEM VERSIONING PARTITION BY SYSTEM_TIME INTERVAL 1 %s%s PARTITIONS 2";

  @OnServers(dialect = "mysql")
  void eventsMadeWithoutAStartAreEqualWheneverTheyWereMade(TestDatabase database) {
    DatabaseSchema live = made(database, "DROP EVENT e", EARLY, EVENT.formatted(""));
    DatabaseSchema file = made(database, "DROP EVENT e", LATE, EVENT.formatted(""));
    assertThat(live).isNotEqualTo(file);
    assertThat(changes(live, file)).isEmpty();
    assertThat(changes(file, live)).isEmpty();
  }

  @OnServers(dialect = "mysql")
  void aStartOfAnEventThatSomebodyWroteIsCompared(TestDatabase database) {
    DatabaseSchema filled = made(database, "DROP EVENT e", EARLY, EVENT.formatted(""));
    DatabaseSchema dumped =
        made(database, "DROP EVENT e", LATE, EVENT.formatted(" STARTS '2023-11-14 22:13:20'"));
    DatabaseSchema other =
        made(database, "DROP EVENT e", LATE, EVENT.formatted(" STARTS '2030-01-01 00:00:00'"));
    assertThat(changes(filled, dumped)).as("the moment that was filled in").isEmpty();
    assertThat(changes(filled, other)).hasSize(1);
    assertThat(changes(dumped, other)).hasSize(1);
    assertThat(changes(other, filled)).as("who asks for no start has any").isEmpty();
  }

  @OnServers(dialect = "mysql")
  void startsAreFoundInTheTimeZoneOfAnEvent(TestDatabase database) {
    DatabaseSchema live =
        made(database, "DROP EVENT e", EARLY, "SET time_zone = '+02:00'", EVENT.formatted(""));
    DatabaseSchema file = made(database, "DROP EVENT e", LATE, EVENT.formatted(""));
    assertThat(changes(live, file)).isEmpty();
    assertThat(changes(file, live)).isEmpty();
  }

  @OnServers(ServerKind.MARIADB_11)
  void historiesMadeWithoutAStartAreEqualWheneverTheyWereMade(TestDatabase database) {
    for (String unit : List.of("MONTH", "DAY", "HOUR", "MINUTE")) {
      DatabaseSchema live = made(database, "DROP TABLE t", HISTORY.formatted(unit, ""));
      String start = " STARTS TIMESTAMP'2001-02-03 00:00:00'";
      DatabaseSchema old = made(database, "DROP TABLE t", HISTORY.formatted(unit, start));
      assertThat(live.tables().get(0).attributes().has("starts")).as(unit).isTrue();
      assertThat(old.tables().get(0).attributes().has("starts")).as(unit).isFalse();
      assertThat(changes(old, live)).as("who asks for no start has any").isEmpty();
      assertThat(changes(live, old)).hasSize(1);
    }
  }

  @OnServers(ServerKind.MARIADB_11)
  void aHistoryIsMadeWithoutTheStartThatWasFilledIn(TestDatabase database) {
    DatabaseSchema live = made(database, "DROP TABLE t", HISTORY.formatted("DAY", ""));
    try (Workbench bench = new Workbench(database)) {
      assertThat(bench.statements(new Change.CreateTable(live.tables().get(0))))
          .singleElement()
          .asString()
          .doesNotContainIgnoringCase("starts");
    }
  }

  /** What is there after some statements of one session; it is gone afterwards. */
  private static DatabaseSchema made(TestDatabase database, String undo, String... statements) {
    database.execute(statements);
    try (Workbench bench = new Workbench(database)) {
      DatabaseSchema schema = bench.inspect();
      database.execute(undo);
      return schema;
    }
  }

  private static List<Change> changes(DatabaseSchema current, DatabaseSchema desired) {
    return new DiffEngine(new MysqlDialect().defaultCapabilities())
        .diff(current, desired, Renames.NONE, DiffOptions.EVERYTHING.withQuestions(false))
        .plan()
        .bareChanges()
        .toList();
  }
}
