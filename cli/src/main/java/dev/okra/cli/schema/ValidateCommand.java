package dev.okra.cli.schema;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.inject.Inject;
import com.google.inject.Provider;
import dev.okra.cli.GlobalOptions;
import dev.okra.cli.console.Console;
import dev.okra.cli.project.Project;
import dev.okra.domain.diagnostic.FailureKind;
import dev.okra.idl.SchemaReading;
import dev.okra.migration.json.SchemaJson;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code okra validate}: every problem of every schema file. */
@Command(
    name = "validate",
    description = "Checks the schema, and shows every problem at its place.")
public final class ValidateCommand implements Callable<Integer> {
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

  @Inject
  ValidateCommand(
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
    SchemaReading reading =
        files.isEmpty()
            ? project.schema()
            : project.schema(files.stream().map(project.workingFolder()::resolve).toList());
    Console console = consoles.get();
    if (options.json()) {
      ObjectNode result = JsonNodeFactory.instance.objectNode();
      result.put("valid", !reading.hasErrors());
      result.set("diagnostics", SchemaProblems.json(reading.diagnostics()));
      console.raw(json.print(result));
    } else {
      problems.show(reading);
      summary(console, reading);
    }
    return reading.hasErrors() ? FailureKind.INVALID_SCHEMA.exitStatus() : 0;
  }

  private static void summary(Console console, SchemaReading reading) {
    long errors = reading.diagnostics().stream().filter(d -> d.isError()).count();
    long warnings = reading.diagnostics().size() - errors;
    if (errors > 0) {
      console.say(count(errors, "error") + ", " + count(warnings, "warning"));
      return;
    }
    long models = reading.schemas().values().stream().mapToLong(s -> s.models().size()).sum();
    console.done(
        "the schema is valid: "
            + count(models, "model")
            + " in "
            + count(reading.sources().size(), "file")
            + (warnings == 0 ? "" : ", " + count(warnings, "warning")));
  }

  private static String count(long number, String what) {
    return number + " " + what + (number == 1 ? "" : "s");
  }
}
