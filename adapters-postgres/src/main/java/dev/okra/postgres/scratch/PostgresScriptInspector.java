package dev.okra.postgres.scratch;

import dev.okra.domain.port.DatabaseException;
import dev.okra.domain.port.DatabaseUrl;
import dev.okra.domain.port.InspectionScope;
import dev.okra.domain.port.Row;
import dev.okra.domain.port.ScriptInspector;
import dev.okra.domain.port.Session;
import dev.okra.domain.port.SqlText;
import dev.okra.domain.relational.DatabaseSchema;
import dev.okra.jdbc.scratch.ScratchScript;
import dev.okra.jdbc.script.LexicalRules;
import dev.okra.postgres.execute.PostgresConnector;
import dev.okra.postgres.inspect.PostgresInspector;
import dev.okra.postgres.inspect.SearchPath;
import dev.okra.postgres.type.Names;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Runs scripts in one transaction that is rolled back, in a schema that stands for the default one,
 * where they name no schema and make nothing that belongs to the whole database; and in a scratch
 * database otherwise.
 */
public final class PostgresScriptInspector implements ScriptInspector {
  /**
   * Failures that another place helps against: a statement that refuses transactions (25001), a
   * value of an enum used in the transaction that added it (55P04), a schema that is not there
   * (3F000), no privilege to make one (42501).
   */
  private static final Set<String> ONLY_HERE = Set.of("25001", "55P04", "3F000", "42501");

  @Override
  public Optional<DatabaseUrl> ownPlace() {
    return Optional.empty();
  }

  @Override
  public DatabaseSchema inspect(Session session, List<SqlText> scripts, InspectionScope scope) {
    ScratchScript script =
        new ScratchScript(
            scripts,
            LexicalRules.POSTGRES,
            new PostgresStatementPolicy(hasSwitchForEventTriggers(session)));
    PlaceChoice choice = new PlaceChoice(schemas(session));
    script.judge(choice);
    // What needs no database of its own makes nothing outside the default schema.
    if (choice.needsDatabase() || !scope.includesDefault()) {
      return inDatabase(session, script, choice, scope);
    }
    try {
      return inTransaction(session, script, scope);
    } catch (DatabaseException e) {
      if (e.sqlState().filter(ONLY_HERE::contains).isEmpty()) {
        throw e;
      }
      return inDatabase(session, script, choice, scope);
    }
  }

  private static Set<String> schemas(Session session) {
    return session.query("SELECT nspname AS name FROM pg_catalog.pg_namespace").stream()
        .map(row -> row.text("name"))
        .collect(Collectors.toSet());
  }

  private static DatabaseSchema inTransaction(
      Session session, ScratchScript script, InspectionScope scope) {
    String schema =
        InspectionScope.OWN_PREFIX + "scratch_" + UUID.randomUUID().toString().replace("-", "");
    session.begin();
    try {
      session.execute("CREATE SCHEMA " + Names.identifier(schema));
      SearchPath.set(session, List.of(schema));
      script.run(session);
      return new PostgresInspector().inspectAsDefault(session, schema, scope);
    } finally {
      session.rollback();
    }
  }

  private static DatabaseSchema inDatabase(
      Session session, ScratchScript script, PlaceChoice choice, InspectionScope scope) {
    Row place =
        session
            .query("SELECT current_schema() AS home, current_setting('search_path') AS path")
            .get(0);
    try (ScratchDatabase scratch = ScratchDatabase.open(session)) {
      DatabaseUrl url = session.url().withDatabase(scratch.name());
      try (Session runner = PostgresConnector.connect(url)) {
        place
            .optionalText("home")
            .filter(home -> !home.equals("public") && !choice.creates(home))
            .ifPresent(home -> runner.execute("CREATE SCHEMA " + Names.identifier(home)));
        search(runner, place.text("path"));
        if (choice.makesEventTriggers()) {
          silenceEventTriggers(runner);
        }
        script.run(runner);
      }
      // The script may have changed settings on which the words of an inspection depend.
      try (Session reader = PostgresConnector.connect(url)) {
        search(reader, place.text("path"));
        return new PostgresInspector().inspect(reader, scope);
      }
    }
  }

  private static boolean hasSwitchForEventTriggers(Session session) {
    return session.capabilities().server().atLeast(17, 0, 0);
  }

  /** Only who may make them may silence them. */
  private static void silenceEventTriggers(Session runner) {
    runner.execute(
        hasSwitchForEventTriggers(runner)
            ? "SET event_triggers = off"
            : "SET session_replication_role = replica");
  }

  private static void search(Session session, String path) {
    session.query("SELECT set_config('search_path', ?, false)", path);
  }
}
