package dev.okra.testkit.server;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * The shell script that stands between this JVM and a server process. It holds the other end of a
 * pipe, so it sees this JVM die however it dies, and then ends the server and removes its folder.
 */
final class Supervisor {
  private static final String SCRIPT = script();

  private final Process process;
  private final Writer orders;
  private final BufferedReader answers;

  private Supervisor(Process process) {
    this.process = process;
    this.orders = process.outputWriter(StandardCharsets.UTF_8);
    this.answers = process.inputReader(StandardCharsets.UTF_8);
  }

  /** Starts a server whose output goes to {@code server.log} in its run folder. */
  static Supervisor launch(Path runFolder, ServerCommand server) {
    List<String> words = new ArrayList<>();
    // A session of its own: a signal to this JVM's group, such as Ctrl-C, must not end the script.
    words.addAll(List.of("setsid", "sh", "-c", SCRIPT, "supervise.sh", runFolder.toString()));
    words.addAll(List.of(server.stopSignal(), server.quickSignal()));
    words.addAll(server.words());
    ProcessBuilder builder = new ProcessBuilder(words).directory(runFolder.toFile());
    builder.redirectError(ProcessBuilder.Redirect.DISCARD);
    builder.environment().putAll(server.environment());
    try {
      return new Supervisor(builder.start());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  boolean running() {
    return process.isAlive();
  }

  /** Asks the server to end in order, and waits until it has. */
  void stop(Duration limit) {
    tell("stop");
    awaitEnd(limit);
  }

  /** Kills the server as a power cut would, and waits until it is gone. */
  void crash(Duration limit) {
    tell("crash");
    awaitEnd(limit);
  }

  void pause() {
    tell("pause");
  }

  void resume() {
    tell("resume");
  }

  /** Lets go: the script ends the server and removes its folder. */
  void release(Duration limit) {
    try {
      orders.close();
    } catch (IOException alreadyGone) {
      // The script has ended, and so has the server; there is nobody left to tell.
    }
    awaitEnd(limit);
  }

  private void tell(String word) {
    try {
      orders.write(word + "\n");
      orders.flush();
      String answer = answers.readLine();
      if (answer != null && !answer.equals(word)) {
        throw new IllegalStateException("told to " + word + ", the supervisor said " + answer);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("the server is not running: cannot " + word, e);
    }
  }

  /** Waits until the server has ended by itself. */
  void awaitEnd(Duration limit) {
    try {
      if (!process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS)) {
        throw new IllegalStateException("the server did not end within " + limit);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while a server ended", e);
    }
  }

  private static String script() {
    try (InputStream resource = Supervisor.class.getResourceAsStream("supervise.sh")) {
      if (resource == null) {
        throw new IllegalStateException("supervise.sh is missing from the testkit");
      }
      return new String(resource.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
