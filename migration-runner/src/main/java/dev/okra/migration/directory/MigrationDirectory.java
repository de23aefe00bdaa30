package dev.okra.migration.directory;

import dev.okra.domain.diagnostic.OkraException;
import dev.okra.domain.logical.SchemaDefinition;
import dev.okra.migration.MigrationErrorCode;
import dev.okra.migration.json.SchemaJson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The {@code migrations} folder: migrations, {@code snapshot/schema.json} (what the last of them
 * leads to), {@code current/schema.json} (what the development database was last brought to) and
 * {@code okra.sum}.
 */
public final class MigrationDirectory {
  private static final String SUM = "okra.sum";

  private final Path root;
  private final SchemaJson json;
  private final MigrationFolder folders;

  /** The directory at a path, which need not be there yet. */
  public MigrationDirectory(Path root, SchemaJson json) {
    this.root = root;
    this.json = json;
    this.folders = new MigrationFolder(json);
  }

  /** Where it is. */
  public Path root() {
    return root;
  }

  /** Whether it is there. */
  public boolean exists() {
    return Files.isDirectory(root);
  }

  /** Makes the directory with an empty snapshot, if it is not there. */
  public void create() {
    if (!Files.exists(root.resolve(SUM))) {
      writeSnapshot(readState("snapshot").orElse(SchemaDefinition.EMPTY));
      TextFile.write(root.resolve(SUM), HashChain.text(migrations()));
    }
  }

  /** What the last migration leads to; empty where there is none. */
  public SchemaDefinition snapshot() {
    return readState("snapshot").orElse(SchemaDefinition.EMPTY);
  }

  /** What the development database was last brought to. */
  public Optional<SchemaDefinition> current() {
    return readState("current");
  }

  /** Records what the development database was brought to. */
  public void writeCurrent(SchemaDefinition schema) {
    TextFile.write(state("current"), json.write(schema));
  }

  /**
   * All migrations by id, each with the checksum that its files have now; {@link #verify} judges
   * them.
   */
  public List<Migration> migrations() {
    if (!exists()) {
      return List.of();
    }
    List<Migration> migrations = new ArrayList<>();
    try (Stream<Path> entries = Files.list(root)) {
      entries
          .filter(Files::isDirectory)
          .filter(p -> MigrationId.isOne(p.getFileName().toString()))
          .sorted()
          .forEach(p -> migrations.add(folders.read(p)));
      return migrations;
    } catch (IOException e) {
      throw new OkraException(
          MigrationErrorCode.UNREADABLE_FILE,
          root + " cannot be read: " + e.getMessage(),
          "check its permissions",
          e);
    }
  }

  /** Fails with {@code OKRA-M005} if the migrations are not those that {@code okra.sum} records. */
  public void verify(List<Migration> migrations) {
    Path sum = root.resolve(SUM);
    if (Files.exists(sum)) {
      HashChain.verify(sum.toString(), TextFile.read(sum), migrations);
    } else if (!migrations.isEmpty()) {
      throw new OkraException(
          MigrationErrorCode.SUM_MISMATCH,
          sum + " is not there",
          "restore it from version control");
    }
  }

  /**
   * Adds a migration: its folder appears at once and whole, then {@code okra.sum} and the snapshot
   * follow.
   *
   * @param migration what to add; its checksum is ignored
   * @return the migration with its checksum
   */
  public Migration add(Migration migration) {
    if (!MigrationId.isOne(migration.id())) {
      throw new OkraException(
          MigrationErrorCode.INVALID_NAME,
          "'" + migration.id() + "' is no id of a migration",
          "name a migration in lower-case letters, digits and underscores");
    }
    create();
    verify(migrations());
    Path folder = root.resolve(migration.id());
    Path temporary = root.resolve("." + migration.id() + ".tmp");
    for (Map.Entry<String, String> text : folders.texts(migration).entrySet()) {
      TextFile.write(temporary.resolve(text.getKey()), text.getValue());
    }
    try {
      Files.move(temporary, folder, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new OkraException(
          MigrationErrorCode.UNWRITABLE_FILE,
          folder + " cannot be written: " + e.getMessage(),
          "check that the folder may be written and that the disk has space",
          e);
    }
    TextFile.write(root.resolve(SUM), HashChain.text(migrations()));
    writeSnapshot(migration.schema());
    return folders.read(folder);
  }

  /**
   * Records in {@code okra.sum} that the migrations are meant as they are now, and makes what they
   * lead to the snapshot. Where a migration was applied that was changed since, the runner still
   * finds that out.
   *
   * @return what differed from what was recorded
   */
  public List<ChainChange> record() {
    List<Migration> migrations = migrations();
    List<Migration> ordered = MigrationOrder.of(migrations);
    Path sum = root.resolve(SUM);
    String recorded = Files.exists(sum) ? TextFile.read(sum) : "";
    List<ChainChange> changes = HashChain.changes(recorded, migrations);
    migrations.forEach(m -> folders.writeChecksum(root.resolve(m.id()), m));
    writeSnapshot(
        ordered.isEmpty() ? SchemaDefinition.EMPTY : ordered.get(ordered.size() - 1).schema());
    TextFile.write(sum, HashChain.text(migrations));
    return changes;
  }

  private void writeSnapshot(SchemaDefinition schema) {
    TextFile.write(state("snapshot"), json.write(schema));
  }

  private Optional<SchemaDefinition> readState(String name) {
    Path file = state(name);
    return Files.exists(file)
        ? Optional.of(json.readLogical(file.toString(), TextFile.read(file)))
        : Optional.empty();
  }

  private Path state(String name) {
    return root.resolve(name).resolve("schema.json");
  }
}
