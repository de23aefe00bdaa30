package dev.okra.cli.generate;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.inject.Inject;
import com.google.inject.Provider;
import dev.okra.cli.GlobalOptions;
import dev.okra.cli.config.OkraConfiguration.ServiceSection;
import dev.okra.cli.console.Console;
import dev.okra.cli.console.Style;
import dev.okra.cli.generate.CodeGeneration.Outcome;
import dev.okra.cli.generate.CodeGeneration.Request;
import dev.okra.cli.project.Project;
import dev.okra.cli.project.SchemaFiles;
import dev.okra.cli.schema.SchemaProblems;
import dev.okra.codegen.output.Difference;
import dev.okra.domain.diagnostic.FailureKind;
import dev.okra.domain.logical.SchemaDefinition;
import dev.okra.migration.json.SchemaJson;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Generates, or checks what is generated, and says what came of it. */
final class GenerationReport {
  private static final int MOST_DIFF_LINES = 40;

  private final Project project;
  private final CodeGeneration generation;
  private final SchemaProblems problems;
  private final SchemaJson json;
  private final Provider<Console> consoles;
  private final GlobalOptions options;

  @Inject
  GenerationReport(
      Project project,
      CodeGeneration generation,
      SchemaProblems problems,
      SchemaJson json,
      Provider<Console> consoles,
      GlobalOptions options) {
    this.project = project;
    this.generation = generation;
    this.problems = problems;
    this.json = json;
    this.consoles = consoles;
    this.options = options;
  }

  /** Writes, and returns the exit status. */
  int write(List<Request> requests) {
    SchemaDefinition schema = problems.requireValid(project.schema());
    List<Outcome> outcomes = generation.write(schema, requests);
    Console console = consoles.get();
    if (options.json()) {
      console.raw(json.print(tree(outcomes)));
    } else {
      outcomes.forEach(o -> say(console, o));
    }
    return 0;
  }

  /** Compares, and returns 3 where a file is stale. */
  int check(List<Request> requests) {
    SchemaDefinition schema = problems.requireValid(project.schema());
    Map<Path, List<Difference>> differences = generation.compare(schema, requests);
    long count = differences.values().stream().mapToLong(List::size).sum();
    Console console = consoles.get();
    if (options.json()) {
      console.raw(json.print(tree(differences)));
    } else {
      differences.forEach((folder, found) -> found.forEach(d -> say(console, folder, d)));
    }
    if (count == 0) {
      console.done("generated code is up to date");
      return 0;
    }
    console.say(
        count + (count == 1 ? " file is" : " files are") + " stale; 'okra build' writes them");
    return FailureKind.DIFFERENT.exitStatus();
  }

  private void say(Console console, Outcome outcome) {
    int written = outcome.report().written().size();
    int removed = outcome.report().removed().size();
    String what =
        written == 0 && removed == 0
            ? "up to date"
            : written + " written" + (removed == 0 ? "" : ", " + removed + " removed");
    console.done(outcome.request().label() + ": " + what + " in " + shown(outcome.folder()));
    if (options.verbose()) {
      outcome.report().written().forEach(f -> console.say("  wrote " + f));
      outcome.report().removed().forEach(f -> console.say("  removed " + f));
    }
  }

  private void say(Console console, Path folder, Difference difference) {
    String path = shown(folder.resolve(difference.path()));
    String kind =
        switch (difference.kind()) {
          case MISSING -> "missing";
          case STALE -> "stale";
          case SUPERFLUOUS -> "superfluous";
        };
    console.data(console.styled(kind, Style.CHANGED) + " " + path);
    if (difference.kind() == Difference.Kind.STALE) {
      difference.diff(MOST_DIFF_LINES).lines().forEach(l -> console.data("  " + l));
    }
  }

  private String shown(Path path) {
    return SchemaFiles.shown(project.workingFolder(), path);
  }

  private ArrayNode tree(List<Outcome> outcomes) {
    ArrayNode array = JsonNodeFactory.instance.arrayNode();
    for (Outcome outcome : outcomes) {
      ObjectNode node = array.addObject();
      ServiceSection service = outcome.request().service();
      if (service != null) {
        node.put("service", service.name());
      }
      node.put("language", outcome.request().language());
      node.put("folder", shown(outcome.folder()));
      ArrayNode written = node.putArray("written");
      outcome.report().written().forEach(written::add);
      ArrayNode removed = node.putArray("removed");
      outcome.report().removed().forEach(removed::add);
      node.put("unchanged", outcome.report().unchanged());
    }
    return array;
  }

  private ArrayNode tree(Map<Path, List<Difference>> differences) {
    ArrayNode array = JsonNodeFactory.instance.arrayNode();
    differences.forEach(
        (folder, found) ->
            found.forEach(
                d ->
                    array
                        .addObject()
                        .put("file", shown(folder.resolve(d.path())))
                        .put("kind", d.kind().name().toLowerCase(Locale.ROOT))));
    return array;
  }
}
