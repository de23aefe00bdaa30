package dev.okra.cli.config;

import dev.okra.cli.config.OkraConfiguration.DatabaseSection;
import dev.okra.cli.config.OkraConfiguration.GeneratorSection;
import dev.okra.domain.diagnostic.NearestName;
import dev.okra.domain.diagnostic.OkraException;
import dev.okra.domain.logical.DialectText;
import dev.okra.domain.logical.Scalar;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
    root.text("$schema");
    Section models = root.section("models");
    Map<String, GeneratorSection> generators = generators(models.section("generators"));
    models.close();
    DatabaseSection database = database(root.section("database"));
    root.close();
    return new OkraConfiguration(folder, environment, database, generators);
  }

  private DatabaseSection database(Section section) {
    Section environments = section.section("environments");
    Section chosen = choose(environments);
    Section migrations = section.section("migrations");
    Section development = migrations.section("development");
    String provider = chosen.text("provider").or(() -> section.text("provider")).orElse(null);
    boolean generate =
        chosen.flag("generateSQL", migrations.flag("generateSQL", false));
    DatabaseSection result =
        new DatabaseSection(
            provider,
            chosen.text("url").or(() -> section.text("url")).orElse(null),
            chosen.flag("protected", false),
            generate ? providers(section, environments, provider) : List.of(),
            migrations.text("table").orElse("_okra_migrations"),
            folder.resolve(migrations.text("dir").orElse("migrations")).normalize(),
            development.flag("autoSync", true),
            development.number("syncDebounce", 500),
            section.texts("schemas", List.of("models.okra.gql")),
            section.texts("exclude", List.of()),
            section.texts("afterChange", List.of()),
            types(section.section("types")));
    section.text("provider");
    section.text("url");
    List.of(chosen, development, migrations, section).forEach(Section::close);
    return result;
  }

  /** Every dialect that the project uses, since each has a file of its own where SQL is written down. */
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
      byName.values().forEach(Section::close);
      return new Section("", "", null);
    }
    Section chosen = byName.get(environment);
    if (chosen == null) {
      String hint = NearestName.hint(environment, byName.keySet());
      throw new OkraException(
          ConfigurationErrorCode.UNKNOWN_ENVIRONMENT,
          "the configuration has no environment '" + environment + "'",
          hint != null
              ? hint
              : byName.isEmpty()
                  ? "add it under database.environments"
                  : "its environments are " + String.join(", ", byName.keySet()));
    }
    return chosen;
  }

  /** Asks for every key of an environment, so that a misspelt one is found in those not chosen too. */
  private static void touch(Section section) {
    section.text("provider");
    section.text("url");
    section.flag("generateSQL", false);
    section.flag("protected", false);
  }

  private static Map<Scalar, DialectText> types(Section section) {
    Map<Scalar, DialectText> result = new LinkedHashMap<>();
    section
        .sections()
        .forEach(
            (name, texts) ->
                result.put(
                    Scalar.named(name).orElseThrow(() -> unknownScalar(name)),
                    new DialectText(texts.allTexts())));
    return result;
  }

  private static OkraException unknownScalar(String name) {
    List<String> names = Arrays.stream(Scalar.values()).map(Scalar::idlName).toList();
    String hint = NearestName.hint(name, names);
    return new OkraException(
        ConfigurationErrorCode.UNKNOWN_KEY,
        "database.types." + name + " is no scalar type",
        hint != null ? hint : "the scalar types are " + String.join(", ", names));
  }

  private static Map<String, GeneratorSection> generators(Section section) {
    Map<String, GeneratorSection> result = new LinkedHashMap<>();
    section
        .sections()
        .forEach(
            (language, settings) -> {
              Map<String, String> options = new LinkedHashMap<>(settings.allTexts());
              String output = options.remove("output");
              result.put(language, new GeneratorSection(output, options));
            });
    return result;
  }
}
