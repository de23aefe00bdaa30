package dev.okra.migration.directory;

import dev.okra.domain.logical.SchemaDefinition;
import dev.okra.domain.plan.Renames;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * One migration: the whole schema after it, and how to get there.
 *
 * @param id the name of its folder: time in UTC, then words, such as {@code
 *     20260120_143022_add_phone}
 * @param parent the id of the migration that it follows, or null for the first
 * @param description in words
 * @param dependsOn ids of further migrations that must be applied before it
 * @param changes what it changes, one sentence each
 * @param renames what it renames, in names of the database
 * @param schema the whole schema after it
 * @param sql the statements that take it up, by dialect, or under {@code ""} for any; empty where
 *     they are computed
 * @param rollbackSql the statements that take it down, likewise
 * @param okraVersion which version of okra made it
 * @param checksum of everything above, with its algorithm
 */
public record Migration(
    String id,
    @Nullable String parent,
    String description,
    List<String> dependsOn,
    List<String> changes,
    Renames renames,
    SchemaDefinition schema,
    Map<String, String> sql,
    Map<String, String> rollbackSql,
    String okraVersion,
    String checksum) {

  public Migration {
    dependsOn = List.copyOf(dependsOn);
    changes = List.copyOf(changes);
    sql = Collections.unmodifiableMap(new TreeMap<>(sql));
    rollbackSql = Collections.unmodifiableMap(new TreeMap<>(rollbackSql));
  }

  /** The statements that take it up on a dialect, where they were written down. */
  public Optional<String> sqlFor(String dialect) {
    return choose(sql, dialect);
  }

  /** The statements that take it down on a dialect, where they were written down. */
  public Optional<String> rollbackSqlFor(String dialect) {
    return choose(rollbackSql, dialect);
  }

  private static Optional<String> choose(Map<String, String> texts, String dialect) {
    String own = texts.get(dialect);
    return Optional.ofNullable(own != null ? own : texts.get(""));
  }
}
