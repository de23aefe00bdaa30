package dev.okra.cli.project;

import com.google.inject.Inject;
import dev.okra.cli.schema.SchemaProblems;
import dev.okra.domain.diagnostic.OkraException;
import dev.okra.domain.logical.SchemaDefinition;
import dev.okra.domain.port.DatabaseUrl;
import dev.okra.domain.port.SchemaContent;
import dev.okra.domain.port.SchemaSource;
import dev.okra.domain.port.SqlText;
import dev.okra.migration.directory.Migration;
import dev.okra.migration.directory.MigrationDirectory;
import dev.okra.migration.directory.MigrationOrder;
import dev.okra.migration.directory.TextFile;
import dev.okra.migration.json.SchemaJson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Finds out which source a text names. */
public final class Sources {
  private static final String FORMS =
      "name a schema (models.okra.gql or a glob), files of SQL (schema.sql, a glob, a folder), a"
          + " schema.json, a migrations directory, or a database URL"
          + " (postgres://…, mysql://…, mariadb://…, sqlite:path)";

  private static final String SQL = ".sql";

  private final Project project;
  private final SchemaProblems problems;
  private final SchemaJson json;

  @Inject
  Sources(Project project, SchemaProblems problems, SchemaJson json) {
    this.project = project;
    this.problems = problems;
    this.json = json;
  }

  /** The source that a text names; fails with {@code OKRA-C030}. */
  public Source named(String text) {
    if (DatabaseUrl.looksLikeUrl(text) || text.startsWith("${")) {
      return new Source.Live(project.url(text, "the database URL"));
    }
    Path path = project.workingFolder().resolve(text);
    if (Files.isDirectory(path)) {
      return directory(text, path);
    }
    if (text.endsWith(".json")) {
      return stored(text, () -> json.read(text, TextFile.read(path)));
    }
    if (text.endsWith(SQL)) {
      return scripted(text, SchemaFiles.find(project.workingFolder(), List.of(text)));
    }
    if (text.endsWith(".gql") || text.endsWith(".graphql")) {
      return stored(text, () -> logical(text));
    }
    throw new OkraException(
        SourceErrorCode.UNKNOWN_SOURCE, "'" + text + "' is no source of a schema", FORMS);
  }

  /** The schema files that the configuration names. */
  public Source configuredSchema() {
    String shown = project.schemaNames();
    return stored(shown, () -> new SchemaContent.Logical(problems.requireValid(project.schema())));
  }

  /** What the last migration leads to. */
  public Source snapshot() {
    MigrationDirectory directory = project.migrations();
    return stored("the last snapshot", () -> new SchemaContent.Logical(directory.snapshot()));
  }

  private Source directory(String text, Path path) {
    if (!Files.exists(path.resolve("okra.sum"))) {
      return folderOfScripts(text, path);
    }
    MigrationDirectory directory = new MigrationDirectory(path, json);
    return stored(text, () -> new SchemaContent.Logical(last(directory)));
  }

  private Source folderOfScripts(String text, Path path) {
    try (Stream<Path> entries = Files.list(path)) {
      List<Path> files =
          entries
              .filter(f -> f.toString().endsWith(SQL) && Files.isRegularFile(f))
              .sorted()
              .toList();
      if (files.isEmpty()) {
        throw new OkraException(
            SourceErrorCode.UNKNOWN_SOURCE,
            "the folder '" + text + "' holds neither migrations nor files of SQL",
            FORMS);
      }
      return scripted(text, files);
    } catch (IOException e) {
      throw new OkraException(
          SourceErrorCode.UNKNOWN_SOURCE,
          "the folder '" + text + "' cannot be read: " + e.getMessage(),
          "check its permissions",
          e);
    }
  }

  /** Files of SQL, in the order in which they run. */
  private Source scripted(String description, List<Path> files) {
    Path folder = project.workingFolder();
    return new Source.Scripted(
        description,
        files.stream().map(file -> SqlText.of(SchemaFiles.shown(folder, file), file)).toList());
  }

  private static SchemaDefinition last(MigrationDirectory directory) {
    List<Migration> migrations = directory.migrations();
    directory.verify(migrations);
    List<Migration> ordered = MigrationOrder.of(migrations);
    return ordered.isEmpty() ? SchemaDefinition.EMPTY : ordered.get(ordered.size() - 1).schema();
  }

  private SchemaContent logical(String pattern) {
    List<Path> files = SchemaFiles.find(project.workingFolder(), List.of(pattern));
    return new SchemaContent.Logical(problems.requireValid(project.schema(files)));
  }

  private static Source stored(String description, Supplier<SchemaContent> loader) {
    return new Source.Stored(
        new SchemaSource() {
          @Override
          public String description() {
            return description;
          }

          @Override
          public SchemaContent load() {
            return loader.get();
          }
        });
  }
}
