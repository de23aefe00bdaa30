package dev.okra.cli.watch;

import com.google.inject.Inject;
import com.google.inject.Provider;
import dev.okra.cli.console.Console;
import dev.okra.cli.console.ErrorReport;
import dev.okra.cli.project.SchemaFiles;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Runs something whenever the schema or its configuration changes, until the process is told to
 * end.
 *
 * <p>What is wrong at the start ends the command. Later it is an edit under way: errors are shown
 * and the next change is waited for, missing and emptied files are named and waited for, and a
 * database that does not answer is asked again after growing delays.
 */
public final class SchemaWatcher {
  private static final Duration FIRST_RETRY = Duration.ofSeconds(1);

  private final WatchedProject project;
  private final ErrorReport errors;
  private final Provider<Console> consoles;
  private final Signals signals = new Signals();
  private final Retries retries;

  @Inject
  SchemaWatcher(WatchedProject project, ErrorReport errors, Provider<Console> consoles) {
    this(project, errors, consoles, FIRST_RETRY);
  }

  SchemaWatcher(
      WatchedProject project, ErrorReport errors, Provider<Console> consoles, Duration firstRetry) {
    this.project = project;
    this.errors = errors;
    this.consoles = consoles;
    this.retries = new Retries(firstRetry);
  }

  /**
   * Runs an action now and after every change; returns once {@link #stop} is called, the thread is
   * interrupted or the process is told to end.
   *
   * @param action what to run; reads the schema and the configuration itself
   */
  public void watch(Runnable action) {
    WatchScope scope = scope();
    SchemaFiles.find(scope.folder(), scope.patterns().stream().map(WatchedPattern::text).toList());
    EndOfProcess end = new EndOfProcess(this::stop);
    try (FolderEvents events = new FolderEvents(signals)) {
      new Loop(action, events, scope).run();
    } finally {
      end.watchingEnded();
    }
  }

  /** Ends watching, once a run that is under way has ended. May be called by any thread. */
  public void stop() {
    signals.stop();
  }

  private WatchScope scope() {
    return WatchScope.of(project.reload(), project.configurationFile());
  }

  private String shown(Path path) {
    return SchemaFiles.shown(project.workingFolder(), path);
  }

  /** One watching, from the first run to the end. */
  private final class Loop {
    private final Runnable action;
    private final FolderEvents events;
    private WatchScope scope;
    private Snapshot seen;
    private boolean welcomed;

    Loop(Runnable action, FolderEvents events, WatchScope scope) {
      this.action = action;
      this.events = events;
      this.scope = scope;
      events.follow(scope);
      this.seen = Snapshot.of(scope);
    }

    void run() {
      Optional<Duration> retry = attempt();
      while (awaitReason(retry)) {
        retry = attempt();
      }
    }

    /** Runs once; returns when to try again, empty for not before the next change. */
    private Optional<Duration> attempt() {
      try {
        if (isComplete()) {
          refresh();
          if (isComplete()) {
            action.run();
            retries.reset();
            welcome();
          }
        }
        return Optional.empty();
      } catch (RuntimeException e) {
        return failed(e);
      }
    }

    /** Folders first, then the content, so that no edit falls between the two. */
    private void refresh() {
      scope = scope();
      events.follow(scope);
      seen = Snapshot.of(scope);
    }

    private boolean isComplete() {
      seen.missing().forEach(m -> consoles.get().warn("there is no " + m + "; waiting for it"));
      return seen.missing().isEmpty();
    }

    private void welcome() {
      if (!welcomed && !signals.isStopped()) {
        welcomed = true;
        String what =
            scope.patterns().stream().map(WatchedPattern::text).collect(Collectors.joining(", "));
        consoles.get().say("watching " + what + "; Ctrl-C ends it");
      }
    }

    private Optional<Duration> failed(RuntimeException failure) {
      Console console = consoles.get();
      boolean repeated = retries.isRepeated(failure);
      Optional<Duration> delay = retries.after(failure);
      if (!repeated) {
        errors.report(failure);
      }
      String next =
          delay
              .map(d -> "trying again in " + seconds(d) + " s, or after a change")
              .orElse("waiting for a change");
      console.say(repeated ? "still no answer; " + next : next);
      return delay;
    }

    private static String seconds(Duration delay) {
      return delay.toMillis() % 1000 == 0
          ? String.valueOf(delay.toSeconds())
          : String.valueOf(delay.toMillis() / 1000.0);
    }

    /** Waits until there is a reason to run again; false where watching is to end. */
    private boolean awaitReason(Optional<Duration> retry) {
      @Nullable Long deadline = retry.map(d -> System.nanoTime() + d.toNanos()).orElse(null);
      while (true) {
        switch (signals.await(deadline)) {
          case STOP -> {
            return false;
          }
          case TIME -> {
            return true;
          }
          case CHANGE -> {
            signals.settle(scope.debounce());
            if (isChanged()) {
              return !signals.isStopped();
            }
          }
        }
      }
    }

    private boolean isChanged() {
      events.follow(scope);
      Snapshot now = Snapshot.of(scope);
      if (now.equals(seen)) {
        return false;
      }
      // Many editors empty a file before they write it; to follow that would drop everything.
      List<Path> emptied = now.emptiedSince(seen);
      if (!emptied.isEmpty()) {
        emptied.forEach(f -> consoles.get().warn(shown(f) + " is empty; waiting for it"));
        return false;
      }
      List<String> changes = now.changesSince(seen, SchemaWatcher.this::shown);
      changes.forEach(c -> consoles.get().say(c));
      seen = now;
      retries.reset();
      return true;
    }
  }
}
