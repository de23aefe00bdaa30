package dev.okra.cli.schema;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.google.inject.Inject;
import com.google.inject.Provider;
import dev.okra.cli.GlobalOptions;
import dev.okra.cli.console.Console;
import dev.okra.cli.project.Project;
import dev.okra.cli.project.SchemaFiles;
import dev.okra.cli.schema.FormattedFile.State;
import dev.okra.domain.diagnostic.FailureKind;
import dev.okra.migration.json.SchemaJson;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code okra fmt}: schema files in their canonical layout. */
@Command(name = "fmt", description = "Lays the schema files out in the one canonical way.")
public final class FormatCommand implements Callable<Integer> {
  private final Project project;
  private final SchemaProblems problems;
  private final SchemaJson json;
  private final Provider<Console> consoles;
  private final GlobalOptions options;

  @Parameters(
      arity = "0..*",
      paramLabel = "FILE",
      description = "Schema files; otherwise those of the configuration.")
  private List<Path> files = new ArrayList<>();

  @Option(
      names = "--check",
      description = "Write nothing; name unformatted files, and end with status 3 if any are.")
  private boolean check;

  @Inject
  FormatCommand(
      Project project,
      SchemaProblems problems,
      SchemaJson json,
      Provider<Console> consoles,
      GlobalOptions options) {
    this.project = project;
    this.problems = problems;
    this.json = json;
    this.consoles = consoles;
    this.options = options;
  }

  @Override
  public Integer call() {
    List<FormattedFile> results = new ArrayList<>();
    for (Path file : chosen()) {
      FormattedFile result = FormattedFile.of(folder(), file);
      if (!check) {
        result.write();
      }
      results.add(result);
    }
    Console console = consoles.get();
    if (options.json()) {
      console.raw(json.print(tree(results)));
    } else {
      results.forEach(r -> show(console, r));
      summary(console, results);
    }
    return status(results);
  }

  private List<Path> chosen() {
    if (!files.isEmpty()) {
      return files.stream().map(folder()::resolve).map(Path::normalize).distinct().toList();
    }
    return SchemaFiles.find(
        project.configuration().folder(), project.configuration().database().schemas());
  }

  private Path folder() {
    return project.workingFolder();
  }

  private void show(Console console, FormattedFile file) {
    switch (file.state()) {
      case INVALID -> problems.show(file.formatting());
      case CHANGED -> console.data(file.shown());
      case UNCHANGED -> {
        if (options.verbose()) {
          console.say(file.shown() + " is formatted already");
        }
      }
    }
  }

  private void summary(Console console, List<FormattedFile> results) {
    long changed = count(results, State.CHANGED);
    long invalid = count(results, State.INVALID);
    if (invalid > 0) {
      console.warn(
          (invalid == 1 ? "1 file has" : invalid + " files have")
              + " errors of syntax, and cannot be formatted");
    }
    if (changed == 0 && invalid == 0) {
      console.done("the schema is formatted");
    } else if (changed > 0 && check) {
      console.say(
          (changed == 1 ? "1 file is" : changed + " files are")
              + " not formatted; 'okra fmt' does it");
    } else if (changed > 0) {
      console.done("formatted " + (changed == 1 ? "1 file" : changed + " files"));
    }
  }

  private int status(List<FormattedFile> results) {
    if (count(results, State.INVALID) > 0) {
      return FailureKind.INVALID_SCHEMA.exitStatus();
    }
    boolean different = check && count(results, State.CHANGED) > 0;
    return different ? FailureKind.DIFFERENT.exitStatus() : 0;
  }

  private static long count(List<FormattedFile> results, State state) {
    return results.stream().filter(r -> r.state() == state).count();
  }

  private static ArrayNode tree(List<FormattedFile> results) {
    ArrayNode array = JsonNodeFactory.instance.arrayNode();
    for (FormattedFile file : results) {
      array
          .addObject()
          .put("file", file.shown())
          .put("state", file.state().name().toLowerCase(Locale.ROOT))
          .set("diagnostics", SchemaProblems.json(file.formatting().diagnostics()));
    }
    return array;
  }
}
