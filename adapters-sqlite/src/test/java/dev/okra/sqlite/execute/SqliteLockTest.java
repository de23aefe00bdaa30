package dev.okra.sqlite.execute;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.okra.domain.port.DatabaseErrorCode;
import dev.okra.domain.port.DatabaseException;
import dev.okra.domain.port.DatabaseUrl;
import dev.okra.domain.port.MigrationLock.Held;
import dev.okra.domain.port.Session;
import dev.okra.sqlite.TestFile;
import dev.okra.testkit.process.ChildJava;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SqliteLockTest {
  private static final Duration LONG = Duration.ofMinutes(2);

  @TempDir Path folder;
  private Path database;

  @BeforeEach
  void make() {
    database = folder.resolve("a.db");
    try (TestFile file = new TestFile(database)) {
      file.run("CREATE TABLE log (n INTEGER)");
    }
  }

  @Test
  void waiterIsToldWhoHoldsItAndGivesUp() {
    List<String> told = new ArrayList<>();
    SqliteLock lock = new SqliteLock();
    try (TestFile one = new TestFile(database);
        TestFile other = new TestFile(database);
        Held held = lock.acquire(one.session(), Duration.ZERO, told::add)) {
      assertThat(held).isNotNull();
      assertThat(told).isEmpty();
      assertThatThrownBy(() -> lock.acquire(other.session(), Duration.ofMillis(60), told::add))
          .isInstanceOfSatisfying(
              DatabaseException.class,
              e -> assertThat(e.code()).isEqualTo(DatabaseErrorCode.LOCK_TIMEOUT));
      assertThat(told)
          .singleElement()
          .asString()
          .startsWith("process " + ProcessHandle.current().pid() + " of ");
    }
    try (TestFile other = new TestFile(database)) {
      lock.acquire(other.session(), Duration.ZERO, told::add).close();
    }
    assertThat(told).hasSize(1);
  }

  @Test
  void holderWorksInTransactionsMeanwhile() {
    try (TestFile file = new TestFile(database);
        Held held = new SqliteLock().acquire(file.session(), Duration.ZERO, s -> {})) {
      assertThat(held).isNotNull();
      file.apply();
      file.session().begin();
      file.run("INSERT INTO log VALUES (1)");
      file.session().commit();
    }
  }

  @Test
  void nothingIsLeftBesideTheDatabase() {
    try (TestFile file = new TestFile(database)) {
      new SqliteLock().acquire(file.session(), Duration.ZERO, s -> {}).close();
    }
    assertThat(folder.toFile().list()).containsExactly("a.db");
  }

  @Test
  void databaseInMemoryNeedsNoLock() {
    try (Session session = SqliteConnector.connect(DatabaseUrl.parse("sqlite::memory:"))) {
      new SqliteLock().acquire(session, Duration.ZERO, s -> {}).close();
    }
  }

  @Test
  void manyThreadsTakeTurns() throws Exception {
    AtomicInteger inside = new AtomicInteger();
    ExecutorService threads = Executors.newFixedThreadPool(20);
    List<Future<Integer>> results =
        IntStream.range(0, 20).mapToObj(i -> threads.submit(() -> turn(inside))).toList();
    for (Future<Integer> result : results) {
      assertThat(result.get()).isEqualTo(1);
    }
    threads.shutdown();
    assertThat(folder.toFile().list()).containsExactly("a.db");
  }

  private int turn(AtomicInteger inside) {
    try (TestFile file = new TestFile(database);
        Held held = new SqliteLock().acquire(file.session(), LONG, s -> {})) {
      assertThat(held).isNotNull();
      int together = inside.incrementAndGet();
      file.run("INSERT INTO log VALUES (1)");
      inside.decrementAndGet();
      return together;
    }
  }

  @Test
  void manyProcessesTakeTurns() throws Exception {
    List<Process> processes = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      processes.add(start("count", "5"));
    }
    for (Process process : processes) {
      String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      assertThat(process.waitFor()).as(output).isZero();
    }
    try (TestFile file = new TestFile(database)) {
      assertThat(file.rows("SELECT n FROM log ORDER BY rowid"))
          .isEqualTo(IntStream.range(0, 30).mapToObj(i -> "n = " + i).toList());
    }
    assertThat(folder.toFile().list()).containsExactly("a.db");
  }

  @Test
  void killedHolderHoldsNothing() throws Exception {
    Process holder = start("hold", "0");
    BufferedReader output =
        new BufferedReader(new InputStreamReader(holder.getInputStream(), StandardCharsets.UTF_8));
    assertThat(output.readLine()).isEqualTo("held");
    List<String> told = new ArrayList<>();
    try (TestFile file = new TestFile(database)) {
      assertThatThrownBy(() -> new SqliteLock().acquire(file.session(), Duration.ZERO, told::add))
          .hasMessageContaining("process " + holder.pid() + " of ");
      assertThat(told).hasSize(1);
      holder.destroyForcibly().waitFor();
      new SqliteLock().acquire(file.session(), LONG, told::add).close();
    }
    assertThat(folder.toFile().list()).containsExactly("a.db");
  }

  private Process start(String... arguments) throws IOException {
    List<String> all = new ArrayList<>(List.of(database.toString()));
    all.addAll(List.of(arguments));
    return new ChildJava()
        .of(LockingProcess.class, all.toArray(String[]::new))
        .redirectErrorStream(true)
        .start();
  }
}
