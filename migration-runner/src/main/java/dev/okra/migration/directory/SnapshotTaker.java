package dev.okra.migration.directory;

import dev.okra.domain.logical.SchemaDefinition;
import dev.okra.domain.plan.Renames;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Makes migrations of what has changed since the last one. */
public final class SnapshotTaker {
  private final MigrationDirectory directory;
  private final Clock clock;
  private final String okraVersion;

  /**
   * A taker of snapshots.
   *
   * @param directory where migrations are kept
   * @param clock tells the time in their ids
   * @param okraVersion recorded in them
   */
  public SnapshotTaker(MigrationDirectory directory, Clock clock, String okraVersion) {
    this.directory = directory;
    this.clock = clock;
    this.okraVersion = okraVersion;
  }

  /** Adds a migration on top of the last one, and makes its schema the snapshot. */
  public Migration take(Content content) {
    List<Migration> existing = MigrationOrder.of(directory.migrations());
    Migration last = existing.isEmpty() ? null : existing.get(existing.size() - 1);
    return directory.add(
        new Migration(
            MigrationId.next(content.words(), clock, existing),
            last == null ? null : last.id(),
            content.words(),
            List.of(),
            content.changes(),
            content.renames(),
            content.schema(),
            content.sql(),
            content.rollbackSql(),
            okraVersion,
            ""));
  }

  /** Whether two schemas mean the same for every database: hints of renames aside. */
  public static boolean isSame(@Nullable SchemaDefinition one, SchemaDefinition other) {
    return one != null && SchemaWithoutHints.of(one).equals(SchemaWithoutHints.of(other));
  }

  /**
   * What a migration holds.
   *
   * @param words what it is about
   * @param schema the whole schema after it
   * @param renames what it renames, as every kind of database can be told it
   * @param changes one sentence for each change
   * @param sql the statements up, by dialect, or empty
   * @param rollbackSql the statements down, by dialect, or empty
   */
  public record Content(
      String words,
      SchemaDefinition schema,
      Renames renames,
      List<String> changes,
      Map<String, String> sql,
      Map<String, String> rollbackSql) {
    public Content {
      changes = List.copyOf(changes);
      sql = Map.copyOf(sql);
      rollbackSql = Map.copyOf(rollbackSql);
    }
  }
}
