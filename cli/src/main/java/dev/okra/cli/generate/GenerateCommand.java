package dev.okra.cli.generate;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.inject.Inject;
import com.google.inject.Provider;
import dev.okra.cli.GlobalOptions;
import dev.okra.cli.config.ConfigurationErrorCode;
import dev.okra.cli.config.OkraConfiguration.ServiceSection;
import dev.okra.cli.console.Console;
import dev.okra.cli.generate.CodeGeneration.Request;
import dev.okra.domain.diagnostic.OkraException;
import dev.okra.domain.port.CodeGenerator;
import dev.okra.domain.port.GeneratorOption;
import dev.okra.migration.json.SchemaJson;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code okra models generate}: writes the code of languages. */
@Command(
    name = "generate",
    description = "Writes the code of the given languages, or of those configured.")
public final class GenerateCommand implements Callable<Integer> {
  private final CodeGeneration generation;
  private final GenerationReport report;
  private final SchemaJson json;
  private final Provider<Console> consoles;
  private final GlobalOptions options;

  @Option(
      names = {"-l", "--lang"},
      split = ",",
      paramLabel = "LANGUAGE",
      description = "A language; may be given several times.")
  private List<String> languages = new ArrayList<>();

  @Option(
      names = "--service",
      paramLabel = "NAME",
      description = "A service of the configuration; otherwise the one whose folder this is.")
  private @Nullable String service;

  @Option(
      names = {"-o", "--out"},
      paramLabel = "DIR",
      description = "The folder to write to, for one language.")
  private @Nullable Path output;

  @Option(
      names = "--option",
      paramLabel = "KEY=VALUE",
      description = "A setting of the generator, for one language; may be given several times.")
  private Map<String, String> settings = new LinkedHashMap<>();

  @Option(
      names = "--check",
      description = "Write nothing; name stale files, and end with status 3 if there are any.")
  private boolean check;

  @Option(names = "--list", description = "Show the languages and their settings.")
  private boolean list;

  @Inject
  GenerateCommand(
      CodeGeneration generation,
      GenerationReport report,
      SchemaJson json,
      Provider<Console> consoles,
      GlobalOptions options) {
    this.generation = generation;
    this.report = report;
    this.json = json;
    this.consoles = consoles;
    this.options = options;
  }

  @Override
  public Integer call() {
    if (list) {
      return list();
    }
    List<Request> chosen = chosen();
    if (chosen.isEmpty()) {
      throw new OkraException(
          ConfigurationErrorCode.MISSING_KEY,
          "no language is given, and none is configured",
          "give one with --lang, or list them under models.generators or services; the languages are "
              + String.join(", ", generation.languages().keySet()));
    }
    if (chosen.size() > 1 && (output != null || !settings.isEmpty())) {
      throw new OkraException(
          ConfigurationErrorCode.WRONG_TYPE,
          "--out and --option are for one language, and there are several",
          "give --lang once, or set them under models.generators");
    }
    List<Request> requests =
        chosen.stream().map(r -> new Request(r.service(), r.language(), output, settings)).toList();
    return check ? report.check(requests) : report.write(requests);
  }

  private List<Request> chosen() {
    if (languages.isEmpty()) {
      return service == null ? generation.configured() : generation.configured(service);
    }
    ServiceSection asking = generation.service(service).orElse(null);
    return languages.stream().map(l -> new Request(asking, l, null, Map.of())).toList();
  }

  private int list() {
    Console console = consoles.get();
    if (options.json()) {
      console.raw(json.print(tree()));
      return 0;
    }
    for (CodeGenerator generator : generation.languages().values()) {
      console.data(generator.language() + "  (default output: " + generator.defaultOutput() + ")");
      for (GeneratorOption option : generator.options()) {
        String values = option.values().isEmpty() ? "" : " " + String.join("|", option.values());
        console.data("  " + option.name() + values + "  " + option.description());
      }
      Set<String> templates = generator.templates().keySet();
      if (!templates.isEmpty()) {
        console.data(
            "  templates  A folder with any of "
                + String.join(", ", templates)
                + ", each with .mustache.");
      }
    }
    return 0;
  }

  private ArrayNode tree() {
    ArrayNode array = JsonNodeFactory.instance.arrayNode();
    for (CodeGenerator generator : generation.languages().values()) {
      ObjectNode node = array.addObject();
      node.put("language", generator.language());
      node.put("defaultOutput", generator.defaultOutput());
      ArrayNode all = node.putArray("options");
      generator.options().forEach(o -> all.add(json.tree(o)));
      ArrayNode templates = node.putArray("templates");
      generator.templates().keySet().forEach(templates::add);
    }
    return array;
  }
}
