package dev.okra.cli.generate;

import com.google.inject.Inject;
import dev.okra.cli.config.OkraConfiguration.GeneratorSection;
import dev.okra.cli.project.Project;
import dev.okra.codegen.GeneratorRegistry;
import dev.okra.codegen.output.Difference;
import dev.okra.codegen.output.OutputFolder;
import dev.okra.codegen.output.WriteReport;
import dev.okra.domain.logical.SchemaDefinition;
import dev.okra.domain.port.CodeGenerator;
import dev.okra.domain.port.GeneratedFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Generates the code of languages into their folders. */
public final class CodeGeneration {
  private final Project project;
  private final GeneratorRegistry generators;

  @Inject
  CodeGeneration(Project project, GeneratorRegistry generators) {
    this.project = project;
    this.generators = generators;
  }

  /** Every language that can be generated, by id. */
  public Map<String, CodeGenerator> languages() {
    return generators.byLanguage();
  }

  /** The languages that the configuration names, in its order. */
  public List<String> configured() {
    return List.copyOf(project.configuration().generators().keySet());
  }

  /**
   * Writes the files of languages; only files whose content changes are written.
   *
   * @param schema what to generate
   * @param requests which languages, where to, and how
   */
  public List<Outcome> write(SchemaDefinition schema, List<Request> requests) {
    List<Outcome> outcomes = new ArrayList<>();
    for (Request request : requests) {
      Path folder = folder(request);
      WriteReport report = new OutputFolder(folder).write(files(schema, request));
      outcomes.add(new Outcome(request.language(), folder, report));
    }
    return outcomes;
  }

  /** What writing would change, by folder; nothing is written. */
  public Map<Path, List<Difference>> compare(SchemaDefinition schema, List<Request> requests) {
    Map<Path, List<Difference>> differences = new LinkedHashMap<>();
    for (Request request : requests) {
      Path folder = folder(request);
      List<Difference> found = new OutputFolder(folder).compare(files(schema, request));
      differences.computeIfAbsent(folder, f -> new ArrayList<>()).addAll(found);
    }
    return differences;
  }

  private List<GeneratedFile> files(SchemaDefinition schema, Request request) {
    CodeGenerator generator = generators.generator(request.language());
    GeneratorSection section = project.configuration().generators().get(request.language());
    Map<String, String> settings = new LinkedHashMap<>();
    if (section != null) {
      settings.putAll(section.options());
    }
    settings.putAll(request.options());
    return generator.generate(schema, settings);
  }

  private Path folder(Request request) {
    if (request.output() != null) {
      return project.workingFolder().resolve(request.output()).normalize();
    }
    GeneratorSection section = project.configuration().generators().get(request.language());
    String output = section == null ? null : section.output();
    String chosen =
        output == null ? generators.generator(request.language()).defaultOutput() : output;
    return project.configuration().folder().resolve(chosen).normalize();
  }

  /**
   * What to generate.
   *
   * @param language a language's id
   * @param output the folder, relative to the working folder; null for the configured one
   * @param options settings that go before those of the configuration
   */
  public record Request(String language, @Nullable Path output, Map<String, String> options) {
    public Request {
      options = Map.copyOf(options);
    }

    /** A language as it is configured. */
    public static Request configured(String language) {
      return new Request(language, null, Map.of());
    }
  }

  /** What was written for a language. */
  public record Outcome(String language, Path folder, WriteReport report) {}
}
