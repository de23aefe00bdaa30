package dev.okra.cli.generate;

import com.google.inject.Inject;
import dev.okra.cli.config.ConfigurationErrorCode;
import dev.okra.cli.config.OkraConfiguration.GeneratorSection;
import dev.okra.cli.config.OkraConfiguration.ServiceSection;
import dev.okra.cli.project.Project;
import dev.okra.codegen.ModelSelection;
import dev.okra.codegen.output.Difference;
import dev.okra.codegen.output.OutputFolder;
import dev.okra.codegen.output.WriteReport;
import dev.okra.domain.diagnostic.OkraException;
import dev.okra.domain.logical.SchemaDefinition;
import dev.okra.domain.logical.SelectedSchema;
import dev.okra.domain.port.CodeGenerator;
import dev.okra.domain.port.GeneratedFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Generates the code of languages into their folders, for a project and for its services. */
public final class CodeGeneration {
  private final Project project;
  private final Generators generators;
  private final Services services;

  @Inject
  CodeGeneration(Project project, Generators generators, Services services) {
    this.project = project;
    this.generators = generators;
    this.services = services;
  }

  /** Every language that can be generated, by id. */
  public Map<String, CodeGenerator> languages() {
    return generators.byLanguage();
  }

  /**
   * What is configured: in the folder of a service what that asks for, elsewhere the languages of
   * the project and then those of its services.
   */
  public List<Request> configured() {
    Optional<ServiceSection> here = services.here();
    if (here.isPresent()) {
      return configured(here.get()).toList();
    }
    return Stream.concat(
            project.configuration().generators().keySet().stream()
                .map(language -> new Request(null, language, null, Map.of())),
            services.configured().stream().flatMap(CodeGeneration::configured))
        .toList();
  }

  private static Stream<Request> configured(ServiceSection service) {
    return service.generators().keySet().stream()
        .map(language -> new Request(service, language, null, Map.of()));
  }

  /** What a service asks for; fails with {@code OKRA-C009}. */
  List<Request> configured(String service) {
    return configured(services.named(service)).toList();
  }

  /**
   * The service that is meant.
   *
   * @param name as given; null for the one whose folder this is
   */
  Optional<ServiceSection> service(@Nullable String name) {
    return name == null ? services.here() : Optional.of(services.named(name));
  }

  /**
   * Writes the files of languages; only files whose content changes are written, and none if one
   * cannot be made.
   *
   * @param schema what to generate
   * @param requests which languages, where to, and how
   */
  public List<Outcome> write(SchemaDefinition schema, List<Request> requests) {
    requireFoldersOfTheirOwn(requests);
    Map<Request, List<GeneratedFile>> files = new LinkedHashMap<>();
    requests.forEach(r -> files.put(r, files(schema, r)));
    List<Outcome> outcomes = new ArrayList<>();
    files.forEach(
        (request, made) -> {
          Path folder = folder(request);
          WriteReport report = new OutputFolder(folder).write(made);
          outcomes.add(new Outcome(request, folder, report));
        });
    return outcomes;
  }

  /** What writing would change, by folder; nothing is written. */
  public Map<Path, List<Difference>> compare(SchemaDefinition schema, List<Request> requests) {
    requireFoldersOfTheirOwn(requests);
    Map<Path, List<Difference>> differences = new LinkedHashMap<>();
    for (Request request : requests) {
      Path folder = folder(request);
      List<Difference> found = new OutputFolder(folder).compare(files(schema, request));
      differences.computeIfAbsent(folder, f -> new ArrayList<>()).addAll(found);
    }
    return differences;
  }

  /** One generator takes the files of another run of it for stale ones. */
  private void requireFoldersOfTheirOwn(List<Request> requests) {
    for (int i = 0; i < requests.size(); i++) {
      for (Request other : requests.subList(i + 1, requests.size())) {
        requireFoldersOfTheirOwn(requests.get(i), other);
      }
    }
  }

  private void requireFoldersOfTheirOwn(Request one, Request other) {
    Path folder = folder(one);
    Path otherFolder = folder(other);
    boolean shared = folder.startsWith(otherFolder) || otherFolder.startsWith(folder);
    if (shared && one.language().equals(other.language())) {
      throw new OkraException(
          ConfigurationErrorCode.SHARED_OUTPUT,
          one.label() + " and " + other.label() + " would write to " + folder,
          "give each an \"output\" of its own; one would remove the files of the other");
    }
  }

  private List<GeneratedFile> files(SchemaDefinition schema, Request request) {
    Map<String, String> settings = new LinkedHashMap<>();
    GeneratorSection section = section(request);
    if (section != null) {
      settings.putAll(section.options());
    }
    settings.putAll(request.options());
    return generators
        .generator(request.language(), section)
        .generate(selected(schema, request.service()), settings);
  }

  private static SelectedSchema selected(
      SchemaDefinition schema, @Nullable ServiceSection service) {
    return service == null
        ? SelectedSchema.whole(schema)
        : ModelSelection.of(schema, service.models(), "the service '" + service.name() + "'");
  }

  private Path folder(Request request) {
    if (request.output() != null) {
      return project.workingFolder().resolve(request.output()).normalize();
    }
    ServiceSection service = request.service();
    Path base = service == null ? project.configuration().folder() : service.folder();
    GeneratorSection section = section(request);
    String output = section == null ? null : section.output();
    String chosen =
        output == null ? generators.generator(request.language(), null).defaultOutput() : output;
    return base.resolve(chosen).normalize();
  }

  private @Nullable GeneratorSection section(Request request) {
    ServiceSection service = request.service();
    Map<String, GeneratorSection> sections =
        service == null ? project.configuration().generators() : service.generators();
    return sections.get(request.language());
  }

  /**
   * What to generate.
   *
   * @param service the service that it is for; null for the project as a whole
   * @param language a language's id
   * @param output the folder, relative to the working folder; null for the configured one
   * @param options settings that go before those of the configuration
   */
  public record Request(
      @Nullable ServiceSection service,
      String language,
      @Nullable Path output,
      Map<String, String> options) {
    public Request {
      options = Map.copyOf(options);
    }

    /** What it is called in messages: {@code go}, or {@code api/go} for a service. */
    public String label() {
      return service == null ? language : service.name() + "/" + language;
    }
  }

  /** What was written for a language. */
  public record Outcome(Request request, Path folder, WriteReport report) {}
}
