package dev.okra.cli.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.okra.testkit.process.ChildJava;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Real processes, ended by SIGTERM, which takes the same way as Ctrl-C and is never ignored. */
@Timeout(3 * Watching.PATIENCE_SECONDS)
class EndOfProcessTest {
  private static final int TERMINATED = 128 + 15;

  @TempDir private Path folder;

  @BeforeEach
  void oneFile() throws IOException {
    assumeThat(System.getProperty("os.name")).as("signals").doesNotStartWith("Windows");
    Files.writeString(folder.resolve("models.okra.gql"), "");
  }

  @Test
  void endsAtOnceWhileItWaits() throws Exception {
    Process process = start();
    try (BufferedReader out = process.inputReader();
        BufferedReader err = process.errorReader()) {
      assertThat(out.readLine()).isEqualTo("begin");
      assertThat(out.readLine()).isEqualTo("end");
      assertThat(err.readLine()).startsWith("watching models.okra.gql");
      assertThat(process.toHandle().destroy()).isTrue();
      assertThat(err.lines()).isEmpty();
      assertEnded(process);
    } finally {
      process.destroyForcibly();
    }
  }

  @Test
  void letsARunEndFirst() throws Exception {
    Process process = start("slow");
    try (BufferedReader out = process.inputReader();
        BufferedReader err = process.errorReader()) {
      assertThat(out.readLine()).isEqualTo("begin");
      assertThat(process.toHandle().destroy()).isTrue();
      process.outputWriter().append('x').flush();
      assertThat(out.readLine()).isEqualTo("read x");
      assertThat(out.readLine()).isEqualTo("end");
      // It begins to wait again where the run ended before the signal came.
      assertThat(err.lines()).allMatch(line -> line.startsWith("watching"));
      assertEnded(process);
    } finally {
      process.destroyForcibly();
    }
  }

  @Test
  void doesNotWaitForEverForARun() throws Exception {
    Process process = start("slow");
    try (BufferedReader out = process.inputReader();
        BufferedReader err = process.errorReader()) {
      assertThat(out.readLine()).isEqualTo("begin");
      assertThat(process.toHandle().destroy()).isTrue();
      assertThat(out.readLine()).isNull();
      assertThat(err.lines()).isEmpty();
      assertEnded(process);
    } finally {
      process.destroyForcibly();
    }
  }

  private Process start(String... more) throws IOException {
    List<String> all = new ArrayList<>(List.of(folder.toString()));
    all.addAll(List.of(more));
    return new ChildJava().of(WatchingProcess.class, all.toArray(String[]::new)).start();
  }

  private static void assertEnded(Process process) throws InterruptedException {
    assertThat(process.waitFor(Watching.PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
    assertThat(process.exitValue()).isEqualTo(TERMINATED);
  }
}
