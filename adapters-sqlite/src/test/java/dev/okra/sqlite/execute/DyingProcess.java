package dev.okra.sqlite.execute;

import dev.okra.domain.change.Change.AlterTable;
import dev.okra.domain.change.TableChange.AddConstraint;
import dev.okra.domain.plan.Plan;
import dev.okra.domain.plan.PlannedChange;
import dev.okra.domain.plan.Script;
import dev.okra.domain.plan.Statement;
import dev.okra.domain.port.ExecutionListener;
import dev.okra.domain.port.MigrationLock.Held;
import dev.okra.domain.port.Session;
import dev.okra.domain.relational.Check;
import dev.okra.domain.relational.Table;
import dev.okra.sqlite.TestFile;
import dev.okra.sqlite.write.SqliteSqlWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/**
 * A process of its own that makes {@code users} again, and dies at a step without a word: {@code
 * DATABASE STEP}.
 */
public final class DyingProcess {
  /** What the system says of it where it was killed. */
  static final int DIED = 137;

  private DyingProcess() {}

  /** Runs it. */
  public static void main(String[] arguments) {
    int fatal = Integer.parseInt(arguments[1]);
    try (TestFile file = new TestFile(Path.of(arguments[0]));
        Held held = new SqliteLock().acquire(file.session(), Duration.ofMinutes(1), h -> {})) {
      Table before = file.table("users");
      Check check = Check.of("c", "length(name) < 9");
      AlterTable change =
          new AlterTable(
              before, before.withChecks(List.of(check)), List.of(new AddConstraint(check)));
      Script script =
          new SqliteSqlWriter().write(new Plan(List.of(new PlannedChange(change, List.of()))));
      new SqliteScriptExecutor().execute(file.session(), script, dyingAt(fatal));
      if (held == null) {
        throw new IllegalStateException("not held");
      }
    }
  }

  private static ExecutionListener dyingAt(int fatal) {
    return new ExecutionListener() {
      private int step;

      @Override
      public void starting(int index, Statement statement) {
        step();
      }

      @Override
      public void completing(Session session) {
        step();
      }

      private void step() {
        if (step++ == fatal) {
          Runtime.getRuntime().halt(DIED);
        }
      }
    };
  }
}
