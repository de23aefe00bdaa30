package dev.okra.postgres.execute;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.okra.domain.diagnostic.OkraException;
import dev.okra.domain.port.DatabaseErrorCode;
import dev.okra.domain.port.HistoryEntry;
import dev.okra.domain.port.HistoryStore;
import dev.okra.domain.port.MigrationLock;
import dev.okra.domain.relational.DatabaseSchema;
import dev.okra.postgres.OnPostgres;
import dev.okra.postgres.Postgres;
import dev.okra.postgres.PostgresDialect;
import dev.okra.testkit.server.DatabaseServer;
import dev.okra.testkit.server.TestDatabase;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

final class LockTest {
  private static final MigrationLock LOCK = new PostgresLock();

  @OnPostgres
  void namesTheHolderToAWaiterAndGivesUpInTime(TestDatabase database) {
    try (Postgres holder = Postgres.open(database);
        Postgres waiter = Postgres.open(database)) {
      LOCK.acquire(holder.session(), Duration.ZERO, who -> {});
      long pid = holder.session().query("SELECT pg_backend_pid() AS pid").get(0).number("pid");
      List<String> told = new ArrayList<>();
      assertThatThrownBy(() -> LOCK.acquire(waiter.session(), Duration.ZERO, told::add))
          .isInstanceOfSatisfying(
              OkraException.class,
              e -> {
                assertThat(e.code()).isEqualTo(DatabaseErrorCode.LOCK_TIMEOUT);
                assertThat(e.text()).contains("okra of user " + database.user(), "process " + pid);
              });
      assertThat(told).hasSize(1);
      assertThat(told.get(0)).contains("process " + pid);
    }
  }

  @OnPostgres
  void isFreeOnceItsHolderReleasesItOrIsKilled(TestDatabase database) {
    try (Postgres second = Postgres.open(database)) {
      try (Postgres first = Postgres.open(database)) {
        LOCK.acquire(first.session(), Duration.ZERO, who -> {}).close();
        LOCK.acquire(second.session(), Duration.ZERO, who -> {}).close();
        LOCK.acquire(first.session(), Duration.ZERO, who -> {});
        long pid = first.session().query("SELECT pg_backend_pid() AS pid").get(0).number("pid");
        second.execute("SELECT pg_terminate_backend(" + pid + ")");
      }
      LOCK.acquire(second.session(), Duration.ofMinutes(1), who -> {}).close();
    }
  }

  @OnPostgres
  void runsOfDifferentDatabasesDoNotWaitForEachOther(DatabaseServer server) {
    try (TestDatabase one = server.createDatabase();
        TestDatabase two = server.createDatabase();
        Postgres first = Postgres.open(one);
        Postgres second = Postgres.open(two)) {
      try (MigrationLock.Held here = LOCK.acquire(first.session(), Duration.ZERO, who -> {});
          MigrationLock.Held there = LOCK.acquire(second.session(), Duration.ZERO, who -> {})) {
        assertThat(here).isNotSameAs(there);
      }
    }
  }

  @OnPostgres
  void historyIsKeptInATableThatInspectionsLeaveOut(TestDatabase database) {
    HistoryEntry entry =
        new HistoryEntry(
            "20260120_143022_add_phone",
            "it's \\ new",
            "v1:sha256:00",
            null,
            HistoryEntry.State.FAILED,
            Instant.parse("2026-01-20T14:30:22.123Z"),
            null,
            3,
            1,
            "no \"such\" column",
            "me@here",
            "0.1.0");
    try (Postgres postgres = Postgres.open(database)) {
      HistoryStore history = new PostgresDialect().history("_okra_migrations");
      assertThat(history.exists(postgres.session())).isFalse();
      history.create(postgres.session());
      history.create(postgres.session());
      history.save(postgres.session(), entry);
      history.save(postgres.session(), entry);
      assertThat(history.entries(postgres.session())).containsExactly(entry);
      assertThat(postgres.inspect()).isEqualTo(DatabaseSchema.EMPTY);
    }
  }
}
