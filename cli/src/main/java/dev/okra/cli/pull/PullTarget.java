package dev.okra.cli.pull;

import com.google.inject.Inject;
import dev.okra.cli.project.Project;
import dev.okra.cli.project.SchemaFiles;
import dev.okra.cli.schema.SchemaProblems;
import dev.okra.cli.start.NewProject;
import dev.okra.domain.diagnostic.OkraException;
import dev.okra.domain.logical.SchemaDefinition;
import dev.okra.idl.SchemaReading;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds the files that a pull writes, and the schema that is in them already. */
final class PullTarget {
  private final Project project;
  private final SchemaProblems problems;

  @Inject
  PullTarget(Project project, SchemaProblems problems) {
    this.project = project;
    this.problems = problems;
  }

  /**
   * What is there.
   *
   * @param files the files of a schema; empty where there is none yet
   * @param fresh the file that is written where there is none
   * @param schema what the files say
   */
  record Found(List<Path> files, Path fresh, SchemaDefinition schema) {
    Found {
      files = List.copyOf(files);
    }
  }

  /**
   * Looks where {@code --out} points, or else where the configuration says.
   *
   * @param force whether a file that holds no schema may be written over
   */
  Found find(@Nullable String out, boolean force) {
    if (out != null) {
      return named(out, force);
    }
    Path folder = project.configuration().folder();
    List<String> patterns = project.configuration().database().schemas();
    List<Path> files = SchemaFiles.present(folder, patterns);
    String first =
        patterns.stream().filter(SchemaFiles::isPlain).findFirst().orElse(NewProject.SCHEMA);
    return found(files, folder.resolve(first).normalize());
  }

  private Found named(String out, boolean force) {
    Path path = project.workingFolder().resolve(out).normalize();
    boolean folder = out.endsWith("/") || Files.isDirectory(path);
    Path file = folder ? path.resolve(NewProject.SCHEMA) : path;
    if (!Files.exists(file)) {
      return found(List.of(), file);
    }
    boolean schema = file.toString().endsWith(".gql") && !project.schema(List.of(file)).hasErrors();
    if (schema) {
      return found(List.of(file), file);
    }
    if (!force) {
      throw new OkraException(
          PullErrorCode.NO_SCHEMA_FILE,
          out + " is there already, and is not a schema that can be read",
          "give --force to write over it, or another --out");
    }
    return found(List.of(), file);
  }

  private Found found(List<Path> files, Path fresh) {
    if (files.isEmpty()) {
      return new Found(files, fresh, SchemaDefinition.EMPTY);
    }
    SchemaReading reading = project.schema(files);
    return new Found(files, fresh, problems.requireValid(reading));
  }
}
