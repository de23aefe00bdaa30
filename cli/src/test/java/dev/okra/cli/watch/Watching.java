package dev.okra.cli.watch;

import com.google.inject.AbstractModule;
import com.google.inject.Guice;
import com.google.inject.Injector;
import com.google.inject.Key;
import com.google.inject.Provider;
import com.google.inject.Provides;
import dev.okra.cli.GlobalOptions;
import dev.okra.cli.console.Console;
import dev.okra.cli.console.ErrorReport;
import java.io.BufferedReader;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A watcher at work in a thread of its own. */
@SuppressWarnings("try") // closing waits for a thread
final class Watching implements AutoCloseable {
  /** A bound for what comes at once; only a failing test waits for it. */
  static final int PATIENCE_SECONDS = 60;

  private static final Duration FIRST_RETRY = Duration.ofMillis(5);

  private final RecordedOutput output;
  private final SchemaWatcher watcher;
  private final Thread thread;
  private final CompletableFuture<Void> end = new CompletableFuture<>();

  private Watching(WatchedProject project, Runnable action) {
    this.output = new RecordedOutput();
    this.watcher = watcher(project, output);
    this.thread =
        new Thread(
            () -> {
              try {
                watcher.watch(action);
                end.complete(null);
              } catch (RuntimeException | Error e) {
                end.completeExceptionally(e);
              }
            },
            "watching");
  }

  static Watching start(WatchedProject project, Runnable action) {
    Watching watching = new Watching(project, action);
    watching.thread.start();
    return watching;
  }

  /** A watcher that prints to a stream. */
  static SchemaWatcher watcher(WatchedProject project, OutputStream output) {
    PrintStream stream = new PrintStream(output, true, StandardCharsets.UTF_8);
    BufferedReader nothing = new BufferedReader(Reader.nullReader());
    Injector injector =
        Guice.createInjector(
            new AbstractModule() {
              @Provides
              Console console() {
                return new Console(stream, stream, nothing, false, false);
              }

              @Override
              protected void configure() {
                bind(GlobalOptions.class).toInstance(new GlobalOptions());
              }
            });
    Provider<Console> consoles = injector.getProvider(Key.get(Console.class));
    return new SchemaWatcher(
        project, injector.getInstance(ErrorReport.class), consoles, FIRST_RETRY);
  }

  void awaitText(String text) throws InterruptedException {
    output.await(text, 1);
  }

  void awaitText(String text, int times) throws InterruptedException {
    output.await(text, times);
  }

  String text() {
    return output.text();
  }

  void stop() {
    watcher.stop();
  }

  void interrupt() {
    thread.interrupt();
  }

  boolean hasEnded() {
    return end.isDone();
  }

  /** Waits until watching has ended, and fails with what it failed with. */
  void awaitEnd() throws ExecutionException, InterruptedException, TimeoutException {
    end.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
  }

  @Override
  public void close() throws ExecutionException, InterruptedException, TimeoutException {
    stop();
    awaitEnd();
  }
}
