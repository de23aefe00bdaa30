package dev.okra.cli.config;

import dev.okra.cli.config.OkraConfiguration.DatabaseSection;
import dev.okra.cli.config.OkraConfiguration.GeneratorSection;
import dev.okra.cli.config.OkraConfiguration.ServiceSection;
import dev.okra.domain.diagnostic.NearestName;
import dev.okra.domain.diagnostic.OkraException;
import dev.okra.domain.logical.DialectText;
import dev.okra.domain.logical.Scalar;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Reads every key of the configuration; what is left over is unknown, and an error. */
final class ConfigurationReader {
  private final Path folder;
  private final @Nullable String environment;

  ConfigurationReader(Path folder, @Nullable String environment) {
    this.folder = folder;
    this.environment = environment;
  }

  OkraConfiguration read(Section root) {
    root.raw("$schema");
    Section models = root.section("models");
    Map<String, GeneratorSection> generators = generators(models.section("generators"), folder);
    models.close();
    DatabaseSection database = database(root.section("database"));
    Map<String, ServiceSection> services = services(root.section("services"));
    List<Path> plugins =
        root.texts("plugins", List.of()).stream().map(p -> folder.resolve(p).normalize()).toList();
    root.close();
    return new OkraConfiguration(folder, environment, database, generators, services, plugins);
  }

  private Map<String, ServiceSection> services(Section section) {
    Map<String, ServiceSection> result = new LinkedHashMap<>();
    section.sections().forEach((name, service) -> result.put(name, service(name, service)));
    return result;
  }

  private ServiceSection service(String name, Section section) {
    Optional<String> path = section.text("path");
    Path place = folder.resolve(path.orElse("")).normalize();
    List<String> models = section.texts("models", List.of());
    Map<String, GeneratorSection> generators = generators(section.section("generators"), place);
    section.close();
    if (path.isEmpty()) {
      throw section.missing("path", "name the service's folder there");
    }
    Path file = place.resolve(ServiceFile.NAME);
    boolean hasFile = Files.isRegularFile(file);
    boolean isSet = !models.isEmpty() || !generators.isEmpty();
    if (isSet && hasFile) {
      throw section.wrong(section.path("generators"), "there or in " + file + ", not in both");
    }
    if (hasFile) {
      return ServiceFile.read(file, name);
    }
    if (generators.isEmpty()) {
      throw section.missing("generators", "list its languages there, or in " + file);
    }
    return new ServiceSection(name, place, models, generators);
  }

  private DatabaseSection database(Section section) {
    Section environments = section.section("environments");
    Section chosen = choose(environments);
    Section migrations = section.section("migrations");
    Section development = migrations.section("development");
    String provider = chosen.text("provider").or(() -> section.text("provider")).orElse(null);
    boolean generate = chosen.flag("generateSQL", migrations.flag("generateSQL", false));
    DatabaseSection result =
        new DatabaseSection(
            provider,
            chosen.raw("url").or(() -> section.raw("url")).orElse(null),
            chosen.flag("protected", false),
            generate ? providers(section, environments, provider) : List.of(),
            migrations.text("table").orElse("_okra_migrations"),
            folder.resolve(migrations.text("dir").orElse("migrations")).normalize(),
            development.flag("autoSync", true),
            development.number("syncDebounce", 500),
            schemas(section),
            section.texts("exclude", List.of()),
            section.rawTexts("afterChange", List.of()),
            section.rawTexts("verifyWith", List.of()),
            types(section.section("types")));
    section.raw("provider");
    section.raw("url");
    List.of(development, migrations, section).forEach(Section::close);
    return result;
  }

  /** Naming no file would mean an empty schema, and a sync that drops every table. */
  private static List<String> schemas(Section section) {
    List<String> patterns = section.texts("schemas", List.of("models.okra.gql"));
    if (patterns.isEmpty() || patterns.stream().anyMatch(String::isBlank)) {
      throw section.wrong(section.path("schemas"), "the name of at least one file");
    }
    return patterns;
  }

  /** Every dialect that the project uses: each has its own file where SQL is written down. */
  private static List<String> providers(
      Section section, Section environments, @Nullable String provider) {
    Set<String> all = new TreeSet<>();
    section.text("provider").ifPresent(all::add);
    environments.sections().values().forEach(e -> e.text("provider").ifPresent(all::add));
    if (provider != null) {
      all.add(provider);
    }
    return List.copyOf(all);
  }

  private Section choose(Section environments) {
    Map<String, Section> byName = environments.sections();
    byName.values().forEach(ConfigurationReader::touch);
    if (environment == null) {
      return environments.empty();
    }
    Section chosen = byName.get(environment);
    if (chosen == null) {
      throw new OkraException(
          ConfigurationErrorCode.UNKNOWN_ENVIRONMENT,
          "the configuration has no environment '" + environment + "'",
          NearestName.hint(
              environment,
              byName.keySet(),
              "its environments are ",
              "add it under database.environments"));
    }
    return chosen;
  }

  /** Checks an environment, so that a misspelt key is found in those not chosen too. */
  private static void touch(Section section) {
    section.raw("provider");
    section.raw("url");
    section.flag("generateSQL", false);
    section.flag("protected", false);
    section.close();
  }

  private static Map<Scalar, DialectText> types(Section section) {
    Map<Scalar, DialectText> result = new LinkedHashMap<>();
    section
        .sections()
        .forEach(
            (name, texts) ->
                result.put(
                    Scalar.named(name).orElseThrow(() -> unknownScalar(section, name)),
                    new DialectText(texts.allTexts())));
    return result;
  }

  private static OkraException unknownScalar(Section section, String name) {
    Set<String> names = new LinkedHashSet<>();
    Arrays.stream(Scalar.values()).map(Scalar::idlName).forEach(names::add);
    return section.unknown(name, "is no scalar type", "scalar types", names);
  }

  static Map<String, GeneratorSection> generators(Section section, Path folder) {
    Map<String, GeneratorSection> result = new LinkedHashMap<>();
    section
        .sections()
        .forEach(
            (language, settings) -> {
              Map<String, String> options = new LinkedHashMap<>(settings.allTexts());
              String output = options.remove("output");
              String templates = options.remove("templates");
              Path replacing = templates == null ? null : folder.resolve(templates).normalize();
              result.put(language, new GeneratorSection(output, replacing, options));
            });
    return result;
  }
}
