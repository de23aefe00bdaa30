package dev.okra.sqlite.execute;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.okra.domain.plan.Script;
import dev.okra.domain.plan.Statement;
import dev.okra.domain.plan.Statement.Kind;
import dev.okra.domain.plan.Statement.TransactionMode;
import dev.okra.domain.port.ExecutionListener;
import dev.okra.domain.port.HistoryEntry;
import dev.okra.domain.port.HistoryEntry.State;
import dev.okra.domain.port.HistoryStore;
import dev.okra.domain.port.MigrationLock.Held;
import dev.okra.domain.port.Session;
import dev.okra.sqlite.TestFile;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SqliteHistoryTest {
  private static final Instant START = Instant.parse("2026-01-20T14:30:22.123456Z");

  @TempDir Path folder;

  private static HistoryEntry entry(String version, State state, @Nullable String error) {
    return new HistoryEntry(
        version,
        "add 'phone'",
        "v1:sha256:00",
        null,
        state,
        START,
        state == State.RUNNING ? null : START.plusSeconds(1),
        3,
        state == State.APPLIED ? 3 : 1,
        error,
        "ann@host",
        "0.1.0");
  }

  @Test
  void entriesReadBackToTheMillisecond() {
    HistoryStore history = SqliteHistory.in("_okra_migrations");
    try (TestFile file = new TestFile(folder.resolve("a.db"))) {
      assertThat(history.exists(file.session())).isFalse();
      assertThat(history.entries(file.session())).isEmpty();
      history.create(file.session());
      history.create(file.session());
      assertThat(history.exists(file.session())).isTrue();
      history.save(file.session(), entry("2", State.FAILED, "near \"x\": syntax error"));
      history.save(file.session(), entry("1", State.RUNNING, null));
      history.save(file.session(), entry("1", State.APPLIED, null));
      List<HistoryEntry> entries = history.entries(file.session());
      assertThat(entries)
          .extracting(HistoryEntry::version, HistoryEntry::state, HistoryEntry::error)
          .containsExactly(
              tuple("1", State.APPLIED, null),
              tuple("2", State.FAILED, "near \"x\": syntax error"));
      assertThat(entries.get(0).startedAt()).isEqualTo(Instant.parse("2026-01-20T14:30:22.123Z"));
      assertThat(entries.get(0).finishedAt()).isEqualTo(Instant.parse("2026-01-20T14:30:23.123Z"));
      assertThat(file.inspect().tables()).isEmpty();
    }
  }

  @Test
  void tableMayHaveAnyName() {
    HistoryStore history = SqliteHistory.in("my \"history\" 'table'");
    try (TestFile file = new TestFile(folder.resolve("a.db"))) {
      history.create(file.session());
      history.save(file.session(), entry("1", State.APPLIED, null));
      assertThat(history.entries(file.session())).hasSize(1);
    }
  }

  /** As many runners as the faults list names, all on an empty database at the same time. */
  @Test
  void fiftyRunnersAtOnceApplyAMigrationOnce() throws Exception {
    Path database = folder.resolve("a.db");
    ExecutorService threads = Executors.newFixedThreadPool(50);
    List<Future<Boolean>> runs =
        IntStream.range(0, 50).mapToObj(i -> threads.submit(() -> up(database))).toList();
    int applied = 0;
    for (Future<Boolean> run : runs) {
      applied += run.get() ? 1 : 0;
    }
    threads.shutdown();
    assertThat(applied).isEqualTo(1);
    try (TestFile file = new TestFile(database)) {
      assertThat(file.inspect().tables()).extracting(t -> t.name().name()).containsExactly("t");
    }
  }

  private static boolean up(Path database) {
    HistoryStore history = SqliteHistory.in("_okra_migrations");
    Script script =
        new Script(
            List.of(
                new Statement(
                    "CREATE TABLE t (a)", Kind.EXECUTE, TransactionMode.TRANSACTIONAL, 0)));
    try (TestFile file = new TestFile(database)) {
      history.create(file.session());
      try (Held held =
          new SqliteLock().acquire(file.session(), Duration.ofMinutes(2), holder -> {})) {
        assertThat(held).isNotNull();
        if (!history.entries(file.session()).isEmpty()) {
          return false;
        }
        new SqliteScriptExecutor()
            .execute(
                file.session(),
                script,
                new ExecutionListener() {
                  @Override
                  public void completing(Session session) {
                    history.save(session, entry("1", State.APPLIED, null));
                  }
                });
        return true;
      }
    }
  }
}
