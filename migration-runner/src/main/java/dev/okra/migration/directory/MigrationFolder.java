package dev.okra.migration.directory;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.okra.domain.diagnostic.OkraException;
import dev.okra.domain.plan.Renames;
import dev.okra.migration.MigrationErrorCode;
import dev.okra.migration.json.SchemaJson;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The files of one migration. */
final class MigrationFolder {
  static final String SCHEMA = "schema.json";
  static final String METADATA = "migration.json";
  private static final String SQL = "migration";
  private static final String ROLLBACK = "rollback";

  private final SchemaJson json;

  MigrationFolder(SchemaJson json) {
    this.json = json;
  }

  Migration read(Path folder) {
    SortedMap<String, String> texts = texts(folder);
    String metadataFile = folder.resolve(METADATA).toString();
    JsonNode metadata = json.parse(metadataFile, required(folder, texts, METADATA));
    String id = metadata.path("id").asText();
    String folderName = String.valueOf(folder.getFileName());
    if (!id.equals(folderName)) {
      throw new OkraException(
          MigrationErrorCode.INVALID_JSON,
          metadataFile + " says that it is the migration '" + id + "'",
          "a migration's folder is not renamed; give it its name back");
    }
    String schemaText = required(folder, texts, SCHEMA);
    return new Migration(
        id,
        metadata.hasNonNull("parent") ? metadata.get("parent").asText() : null,
        metadata.path("description").asText(),
        strings(metadata.path("dependsOn")),
        strings(metadata.path("changes")),
        metadata.has("renames")
            ? json.value(metadataFile, metadata.get("renames"), Renames.class)
            : Renames.NONE,
        json.readLogical(folder.resolve(SCHEMA).toString(), schemaText),
        sqlFiles(texts, SQL),
        sqlFiles(texts, ROLLBACK),
        metadata.path("okraVersion").asText(),
        checksum(texts, metadata));
  }

  /** The texts of the files of a migration, by their names. */
  SortedMap<String, String> texts(Migration migration) {
    SortedMap<String, String> texts = new TreeMap<>();
    texts.put(SCHEMA, json.write(migration.schema()));
    putSql(texts, SQL, migration.sql());
    putSql(texts, ROLLBACK, migration.rollbackSql());
    ObjectNode metadata = metadata(migration);
    metadata.put("checksum", checksum(texts, metadata));
    texts.put(METADATA, json.print(metadata));
    return texts;
  }

  /** Writes down the checksum that the files have now, if another one stands there. */
  void writeChecksum(Path folder, Migration migration) {
    Path file = folder.resolve(METADATA);
    JsonNode metadata = json.parse(file.toString(), TextFile.read(file));
    if (metadata instanceof ObjectNode node
        && !node.path("checksum").asText().equals(migration.checksum())) {
      node.put("checksum", migration.checksum());
      TextFile.write(file, json.print(node));
    }
  }

  private ObjectNode metadata(Migration migration) {
    ObjectNode metadata = JsonNodeFactory.instance.objectNode();
    metadata.put("format", SchemaJson.FORMAT);
    metadata.put("id", migration.id());
    metadata.put("parent", migration.parent());
    metadata.put("description", migration.description());
    putStrings(metadata, "dependsOn", migration.dependsOn());
    putStrings(metadata, "changes", migration.changes());
    if (!migration.renames().isEmpty()) {
      metadata.set("renames", json.tree(migration.renames()));
    }
    metadata.put("okraVersion", migration.okraVersion());
    return metadata;
  }

  /** The checksum that the files ask for, whatever {@code migration.json} says that it is. */
  private String checksum(SortedMap<String, String> texts, JsonNode metadata) {
    SortedMap<String, String> counted = new TreeMap<>(texts);
    ObjectNode copy = metadata.deepCopy();
    copy.remove("checksum");
    counted.put(METADATA, json.print(copy));
    return Checksum.of(counted);
  }

  private static void putStrings(ObjectNode node, String key, List<String> values) {
    if (!values.isEmpty()) {
      ArrayNode array = node.putArray(key);
      values.forEach(array::add);
    }
  }

  private static List<String> strings(JsonNode array) {
    List<String> values = new ArrayList<>();
    array.forEach(e -> values.add(e.asText()));
    return values;
  }

  private static void putSql(
      SortedMap<String, String> texts, String stem, Map<String, String> byDialect) {
    byDialect.forEach(
        (dialect, text) ->
            texts.put(stem + (dialect.isEmpty() ? "" : "." + dialect) + ".sql", text));
  }

  private static Map<String, String> sqlFiles(SortedMap<String, String> texts, String stem) {
    Map<String, String> byDialect = new TreeMap<>();
    texts.forEach(
        (name, text) -> {
          String dialect = dialectOf(name, stem);
          if (dialect != null) {
            byDialect.put(dialect, text);
          }
        });
    return byDialect;
  }

  private static @Nullable String dialectOf(String name, String stem) {
    if (name.equals(stem + ".sql")) {
      return "";
    }
    boolean own = name.startsWith(stem + ".") && name.endsWith(".sql");
    return own ? name.substring(stem.length() + 1, name.length() - ".sql".length()) : null;
  }

  private static String required(Path folder, Map<String, String> texts, String name) {
    String text = texts.get(name);
    if (text == null) {
      throw new OkraException(
          MigrationErrorCode.UNREADABLE_FILE,
          folder.resolve(name) + " is not there",
          "restore the migration from version control, or remove its whole folder if it was never"
              + " applied");
    }
    return text;
  }

  private static SortedMap<String, String> texts(Path folder) {
    SortedMap<String, String> texts = new TreeMap<>();
    try (Stream<Path> files = Files.walk(folder, 2)) {
      files
          .filter(Files::isRegularFile)
          .filter(f -> counts(f.getFileName().toString()))
          .forEach(f -> texts.put(nameIn(folder, f), TextFile.read(f)));
      return texts;
    } catch (IOException | UncheckedIOException e) {
      throw new OkraException(
          MigrationErrorCode.UNREADABLE_FILE,
          folder + " cannot be read: " + e.getMessage(),
          "check its permissions",
          e);
    }
  }

  private static boolean counts(String name) {
    return name.endsWith(".json") || name.endsWith(".sql");
  }

  private static String nameIn(Path folder, Path file) {
    return folder.relativize(file).toString().replace('\\', '/');
  }
}
