package dev.okra.mysql;

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
import dev.okra.jdbc.script.LexicalRules;
import dev.okra.jdbc.script.ScriptText;
import dev.okra.mysql.execute.MysqlCapabilities;
import dev.okra.mysql.execute.MysqlConnector;
import dev.okra.mysql.execute.MysqlHistory;
import dev.okra.mysql.execute.MysqlLock;
import dev.okra.mysql.execute.MysqlScriptExecutor;
import dev.okra.mysql.inspect.MysqlInspector;
import dev.okra.mysql.normalize.MysqlNormalizer;
import dev.okra.mysql.scratch.MysqlScriptInspector;
import dev.okra.mysql.type.MysqlTypes;
import dev.okra.mysql.type.Names;
import dev.okra.mysql.write.MysqlHazards;
import dev.okra.mysql.write.MysqlWriter;
import java.util.List;
import java.util.Set;

/**
 * MySQL 8.0.15 to 9 and MariaDB 10.6 to 11. Neither has transactions for schema changes, so every
 * statement stands for itself.
 */
public final class MysqlDialect implements Dialect {

  @Override
  public String id() {
    return "mysql";
  }

  @Override
  public Set<String> urlSchemes() {
    return Set.of("mysql", "mariadb");
  }

  @Override
  public Capabilities defaultCapabilities() {
    return MysqlCapabilities.newest();
  }

  @Override
  public Session connect(DatabaseUrl url) {
    return MysqlConnector.connect(url);
  }

  @Override
  public TypeMapping types(Capabilities capabilities) {
    return new MysqlTypes(capabilities, Names.QUOTING);
  }

  @Override
  public SchemaInspector inspector() {
    return new MysqlInspector();
  }

  @Override
  public Normalizer normalizer() {
    return new MysqlNormalizer();
  }

  @Override
  public SqlWriter writer(Capabilities capabilities) {
    return new MysqlWriter(capabilities);
  }

  @Override
  public ScriptExecutor executor() {
    return new MysqlScriptExecutor();
  }

  @Override
  public ScriptSplitter splitter() {
    return new ScriptText(LexicalRules.MYSQL);
  }

  @Override
  public ScriptInspector scripts() {
    return new MysqlScriptInspector();
  }

  @Override
  public MigrationLock lock() {
    return new MysqlLock();
  }

  @Override
  public HistoryStore history(String table) {
    return MysqlHistory.of(table, Names.QUOTING);
  }

  @Override
  public List<Hazard> hazards(Change change, Capabilities capabilities) {
    return MysqlHazards.of(change, capabilities);
  }
}
