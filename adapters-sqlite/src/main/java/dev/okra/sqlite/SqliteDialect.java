package dev.okra.sqlite;

import dev.okra.domain.change.Change;
import dev.okra.domain.plan.Hazard;
import dev.okra.domain.port.Capabilities;
import dev.okra.domain.port.DatabaseUrl;
import dev.okra.domain.port.Dialect;
import dev.okra.domain.port.HistoryStore;
import dev.okra.domain.port.IntegrityCheck;
import dev.okra.domain.port.MigrationLock;
import dev.okra.domain.port.Normalizer;
import dev.okra.domain.port.SchemaInspector;
import dev.okra.domain.port.ScriptExecutor;
import dev.okra.domain.port.ScriptInspector;
import dev.okra.domain.port.ScriptSplitter;
import dev.okra.domain.port.Session;
import dev.okra.domain.port.SqlWriter;
import dev.okra.domain.port.TypeMapping;
import dev.okra.sqlite.execute.SqliteCapabilities;
import dev.okra.sqlite.execute.SqliteConnector;
import dev.okra.sqlite.execute.SqliteHistory;
import dev.okra.sqlite.execute.SqliteIntegrity;
import dev.okra.sqlite.execute.SqliteLock;
import dev.okra.sqlite.execute.SqliteScriptExecutor;
import dev.okra.sqlite.execute.SqliteScriptText;
import dev.okra.sqlite.inspect.SqliteInspector;
import dev.okra.sqlite.normalize.SqliteNormalizer;
import dev.okra.sqlite.scratch.SqliteScriptInspector;
import dev.okra.sqlite.type.SqliteTypes;
import dev.okra.sqlite.write.SqliteHazards;
import dev.okra.sqlite.write.SqliteSqlWriter;
import java.util.List;
import java.util.Set;

/** SQLite, from version 3.40 on. */
public final class SqliteDialect implements Dialect {
  @Override
  public String id() {
    return "sqlite";
  }

  @Override
  public Set<String> urlSchemes() {
    return Set.of("sqlite");
  }

  @Override
  public Capabilities defaultCapabilities() {
    return SqliteCapabilities.of(SqliteCapabilities.NEWEST);
  }

  @Override
  public Session connect(DatabaseUrl url) {
    return SqliteConnector.connect(url);
  }

  @Override
  public TypeMapping types(Capabilities capabilities) {
    return new SqliteTypes();
  }

  @Override
  public SchemaInspector inspector() {
    return new SqliteInspector();
  }

  @Override
  public Normalizer normalizer() {
    return new SqliteNormalizer();
  }

  @Override
  public SqlWriter writer(Capabilities capabilities) {
    return new SqliteSqlWriter();
  }

  @Override
  public ScriptExecutor executor() {
    return new SqliteScriptExecutor();
  }

  @Override
  public ScriptSplitter splitter() {
    return new SqliteScriptText();
  }

  @Override
  public ScriptInspector scripts() {
    return new SqliteScriptInspector();
  }

  @Override
  public MigrationLock lock() {
    return new SqliteLock();
  }

  @Override
  public HistoryStore history(String table) {
    return SqliteHistory.in(table);
  }

  @Override
  public IntegrityCheck integrity() {
    return new SqliteIntegrity();
  }

  @Override
  public List<Hazard> hazards(Change change, Capabilities capabilities) {
    return SqliteHazards.of(change);
  }
}
