package dev.okra.cli.migrate;

import com.google.inject.Inject;
import dev.okra.cli.command.Version;
import dev.okra.cli.database.DatabaseOption;
import dev.okra.cli.project.Project;
import dev.okra.domain.port.DatabaseUrl;
import dev.okra.domain.port.Dialect;
import dev.okra.domain.port.Session;
import dev.okra.migration.runner.MigrationRunner;
import dev.okra.migration.runner.RunnerSettings;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.Duration;
import java.util.function.BiFunction;

/** Opens a database with a runner of the project's migrations. */
public final class Runners {
  private final Project project;

  @Inject
  Runners(Project project) {
    this.project = project;
  }

  /** The URL given, or the configured one. */
  public DatabaseUrl url(DatabaseOption option) {
    return option.of(project);
  }

  /** Runs something with a runner on a database, and closes the database. */
  public <R> R with(
      DatabaseUrl url, long lockTimeoutSeconds, BiFunction<Session, MigrationRunner, R> use) {
    Dialect dialect = project.dialect(url);
    RunnerSettings settings =
        new RunnerSettings(
            project.configuration().database().historyTable(),
            project.scalarOverrides(dialect),
            Version.text(),
            whoAndWhere(),
            Duration.ofSeconds(lockTimeoutSeconds),
            Clock.systemUTC());
    try (Session session = dialect.connect(url)) {
      return use.apply(
          session, new MigrationRunner(dialect, session, project.migrations(), settings));
    }
  }

  /** Who runs this, and where: {@code ada@build-7}. */
  public static String whoAndWhere() {
    String user = System.getProperty("user.name", "unknown");
    try {
      return user + "@" + InetAddress.getLocalHost().getHostName();
    } catch (UnknownHostException e) {
      // A machine without a name: the history then says who, and not where.
      return user;
    }
  }
}
