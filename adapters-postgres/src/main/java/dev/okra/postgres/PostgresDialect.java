package dev.okra.postgres;

import dev.okra.domain.change.Change;
import dev.okra.domain.plan.Hazard;
import dev.okra.domain.port.Capabilities;
import dev.okra.domain.port.DatabaseUrl;
import dev.okra.domain.port.Dialect;
import dev.okra.domain.port.HistoryStore;
import dev.okra.domain.port.MigrationLock;
import dev.okra.domain.port.Normalizer;
import dev.okra.domain.port.SchemaInspector;
import dev.okra.domain.port.ScriptExecutor;
import dev.okra.domain.port.ScriptInspector;
import dev.okra.domain.port.ScriptSplitter;
import dev.okra.domain.port.Session;
import dev.okra.domain.port.SqlWriter;
import dev.okra.domain.port.TypeMapping;
import dev.okra.jdbc.execute.TransactionGuard;
import dev.okra.jdbc.execute.TransactionalScriptExecutor;
import dev.okra.jdbc.script.LexicalRules;
import dev.okra.jdbc.script.ScriptText;
import dev.okra.postgres.execute.PostgresCapabilities;
import dev.okra.postgres.execute.PostgresConnector;
import dev.okra.postgres.execute.PostgresHistory;
import dev.okra.postgres.execute.PostgresLock;
import dev.okra.postgres.inspect.PostgresInspector;
import dev.okra.postgres.normalize.PostgresNormalizer;
import dev.okra.postgres.scratch.PostgresScriptInspector;
import dev.okra.postgres.type.PostgresTypes;
import dev.okra.postgres.write.PostgresHazards;
import dev.okra.postgres.write.PostgresWriter;
import java.util.List;
import java.util.Set;

/** PostgreSQL, from version 14. */
public final class PostgresDialect implements Dialect {

  @Override
  public String id() {
    return "postgres";
  }

  @Override
  public Set<String> urlSchemes() {
    return Set.of("postgres", "postgresql");
  }

  @Override
  public Capabilities defaultCapabilities() {
    return PostgresCapabilities.NEWEST;
  }

  @Override
  public Session connect(DatabaseUrl url) {
    return PostgresConnector.connect(url);
  }

  @Override
  public TypeMapping types(Capabilities capabilities) {
    return new PostgresTypes();
  }

  @Override
  public SchemaInspector inspector() {
    return new PostgresInspector();
  }

  @Override
  public Normalizer normalizer() {
    return new PostgresNormalizer();
  }

  @Override
  public SqlWriter writer(Capabilities capabilities) {
    return new PostgresWriter(capabilities);
  }

  @Override
  public ScriptExecutor executor() {
    return new TransactionalScriptExecutor(TransactionGuard.NONE);
  }

  @Override
  public ScriptSplitter splitter() {
    return new ScriptText(LexicalRules.POSTGRES);
  }

  @Override
  public ScriptInspector scripts() {
    return new PostgresScriptInspector();
  }

  @Override
  public MigrationLock lock() {
    return new PostgresLock();
  }

  @Override
  public HistoryStore history(String table) {
    return PostgresHistory.store(table);
  }

  @Override
  public List<Hazard> hazards(Change change, Capabilities capabilities) {
    return change.accept(new PostgresHazards());
  }
}
