package dev.okra.mysql.scratch;

import dev.okra.domain.diagnostic.OkraException;
import dev.okra.domain.port.DatabaseErrorCode;
import dev.okra.domain.port.DatabaseUrl;
import dev.okra.domain.port.InspectionScope;
import dev.okra.domain.port.ScriptInspector;
import dev.okra.domain.port.Session;
import dev.okra.domain.port.SqlText;
import dev.okra.domain.relational.DatabaseSchema;
import dev.okra.jdbc.scratch.ScratchScript;
import dev.okra.jdbc.script.LexicalRules;
import dev.okra.mysql.execute.MysqlConnector;
import dev.okra.mysql.inspect.MysqlInspector;
import java.util.List;
import java.util.Optional;

/**
 * Runs scripts in a scratch database on a connection of their own, so that the settings they make
 * are gone with it; a second one holds the scratch database and inspects it.
 */
public final class MysqlScriptInspector implements ScriptInspector {

  @Override
  public Optional<DatabaseUrl> ownPlace() {
    return Optional.empty();
  }

  @Override
  public DatabaseSchema inspect(Session session, List<SqlText> scripts, InspectionScope scope) {
    ScratchScript script =
        new ScratchScript(
            scripts, LexicalRules.MYSQL, new MysqlStatementPolicy(runsEvents(session)));
    script.judge(statement -> {});
    try (Session owner = MysqlConnector.connect(session.url());
        ScratchDatabase scratch =
            ScratchDatabase.open(owner).orElseThrow(() -> noScratchDatabase(session))) {
      try (Session runner = MysqlConnector.connect(session.url().withDatabase(scratch.name()))) {
        script.run(runner);
      }
      return new MysqlInspector().inspect(owner, name -> !scope.leavesOut(name));
    }
  }

  private static boolean runsEvents(Session session) {
    return session
        .query("SELECT @@event_scheduler AS state")
        .get(0)
        .text("state")
        .equalsIgnoreCase("ON");
  }

  private static OkraException noScratchDatabase(Session session) {
    String user = session.url().user();
    return new OkraException(
        DatabaseErrorCode.NO_SCRATCH_PLACE,
        "the user "
            + (user == null ? "of the connection" : "'" + user + "'")
            + " may not create a database on "
            + session.url().host()
            + ", and files of SQL run in one of their own",
        "give a server for it with --dev-url, or the privilege: GRANT ALL ON `"
            + ScratchDatabase.PREFIX.replace("_", "\\_")
            + "%`.* TO the user");
  }
}
