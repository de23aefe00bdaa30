package dev.okra.sqlite.scratch;

import dev.okra.domain.port.DatabaseUrl;
import dev.okra.domain.port.InspectionScope;
import dev.okra.domain.port.ScriptInspector;
import dev.okra.domain.port.Session;
import dev.okra.domain.port.SqlText;
import dev.okra.domain.relational.DatabaseSchema;
import dev.okra.jdbc.scratch.ScratchScript;
import dev.okra.jdbc.script.LexicalRules;
import dev.okra.sqlite.execute.SqliteConnector;
import dev.okra.sqlite.inspect.SqliteInspector;
import java.util.List;
import java.util.Optional;

/** Runs scripts in a database in memory; the session that is given is not touched. */
public final class SqliteScriptInspector implements ScriptInspector {
  private static final DatabaseUrl IN_MEMORY = DatabaseUrl.parse("sqlite::memory:");

  @Override
  public Optional<DatabaseUrl> ownPlace() {
    return Optional.of(IN_MEMORY);
  }

  @Override
  public DatabaseSchema inspect(Session session, List<SqlText> scripts, InspectionScope scope) {
    ScratchScript script =
        new ScratchScript(scripts, LexicalRules.SQLITE, new SqliteStatementPolicy());
    script.judge(statement -> {});
    try (Session memory = SqliteConnector.connect(IN_MEMORY)) {
      script.run(memory);
      return new SqliteInspector().inspect(memory, scope);
    }
  }
}
