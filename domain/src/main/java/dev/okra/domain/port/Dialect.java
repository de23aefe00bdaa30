package dev.okra.domain.port;

import dev.okra.domain.change.Change;
import dev.okra.domain.plan.Hazard;
import java.util.List;
import java.util.Set;

/** A kind of database. A new one is a new module with an entry in {@code META-INF/services}. */
public interface Dialect {

  /**
   * The id that configuration and schema files use: {@code postgres}, {@code mysql}, {@code
   * sqlite}.
   */
  String id();

  /** The schemes of URLs that lead to it, in lower case. */
  Set<String> urlSchemes();

  /** What the newest supported version can do; for work without a database. */
  Capabilities defaultCapabilities();

  /** Opens a connection; fails with one of {@link DatabaseErrorCode}. */
  Session connect(DatabaseUrl url);

  /** Types, both ways. */
  TypeMapping types(Capabilities capabilities);

  /** Reads databases. */
  SchemaInspector inspector();

  /** Brings desired schemas to the database's own words. */
  Normalizer normalizer();

  /** Writes SQL. */
  SqlWriter writer(Capabilities capabilities);

  /** Runs scripts. */
  ScriptExecutor executor();

  /** Takes texts of SQL apart. */
  ScriptSplitter splitter();

  /** Says what scripts make. */
  ScriptInspector scripts();

  /** Lets one runner at a time change a database. */
  MigrationLock lock();

  /** The history table with this name. */
  HistoryStore history(String table);

  /** Looks for rows that the server did not keep out; a server that always does finds nothing. */
  default IntegrityCheck integrity() {
    return session -> List.of();
  }

  /**
   * Locks and rewrites that a change costs on this database; losses of data are found elsewhere.
   */
  List<Hazard> hazards(Change change, Capabilities capabilities);
}
