package dev.okra.cli.pull;

import com.google.inject.Inject;
import dev.okra.cli.project.Project;
import dev.okra.domain.diagnostic.OkraException;
import dev.okra.domain.port.Dialect;
import dev.okra.domain.port.InspectionScope;
import dev.okra.domain.port.Session;
import dev.okra.migration.directory.TextFile;
import dev.okra.migration.json.SchemaJson;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * What a database holds as a {@code schema.json}: all of it, in the database's own words, also what
 * no schema can say. Comparing it with the database shows nothing until somebody changes that.
 */
final class PulledDatabase {
  private static final String SUFFIX = ".json";

  private final Project project;
  private final SchemaJson json;

  @Inject
  PulledDatabase(Project project, SchemaJson json) {
    this.project = project;
    this.json = json;
  }

  /** Whether {@code --out} asks for this, and not for a schema. */
  static boolean isAskedFor(String out) {
    return out.endsWith(SUFFIX);
  }

  /**
   * The file; nothing is written.
   *
   * @param force whether a file that okra has not written may be written over
   */
  PulledFiles pull(
      Dialect dialect, Session session, InspectionScope scope, String out, boolean force) {
    Path file = project.workingFolder().resolve(out).normalize();
    if (!force && Files.exists(file)) {
      requireOurs(file, out);
    }
    String text = json.write(dialect.id(), dialect.inspector().inspect(session, scope));
    return new PulledFiles(Map.of(file, text), List.of());
  }

  private void requireOurs(Path file, String out) {
    try {
      json.read(out, TextFile.read(file));
    } catch (OkraException e) {
      throw new OkraException(
          PullErrorCode.NO_SCHEMA_FILE,
          out + " is there already, and okra has not written it",
          "give --force to write over it, or another --out",
          e);
    }
  }
}
