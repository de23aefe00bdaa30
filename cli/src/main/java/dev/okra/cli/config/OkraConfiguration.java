package dev.okra.cli.config;

import dev.okra.domain.logical.DialectText;
import dev.okra.domain.logical.Scalar;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The configuration of a project, for the environment that was chosen.
 *
 * @param folder where relative paths start: the folder of the configuration file
 * @param environmentName the environment that was chosen, or null
 * @param database what the database section says, the environment's settings laid over it
 * @param generators settings of each language's generator, by language, in order
 * @param services parts of the project that get models of their own, by name, in order
 * @param plugins jars with further generators, absolute
 */
public record OkraConfiguration(
    Path folder,
    @Nullable String environmentName,
    DatabaseSection database,
    Map<String, GeneratorSection> generators,
    Map<String, ServiceSection> services,
    List<Path> plugins) {

  public OkraConfiguration {
    plugins = List.copyOf(plugins);
    generators = Collections.unmodifiableMap(new LinkedHashMap<>(generators));
    services = Collections.unmodifiableMap(new LinkedHashMap<>(services));
  }

  /** The files in which services may keep their settings. */
  public List<Path> serviceFiles() {
    return services.values().stream().map(s -> s.folder().resolve(ServiceFile.NAME)).toList();
  }

  /** The folders with templates of the project's own. */
  public List<Path> templateFolders() {
    return Stream.concat(
            Stream.of(generators), services.values().stream().map(ServiceSection::generators))
        .flatMap(sections -> sections.values().stream())
        .map(GeneratorSection::templates)
        .filter(Objects::nonNull)
        .distinct()
        .toList();
  }

  /**
   * The database section.
   *
   * @param provider a dialect's id, or null where none is set
   * @param url the URL as written, variables not yet put in; null where none is set
   * @param protectedEnvironment whether the environment refuses sync and reset
   * @param generateSql whether a snapshot writes down SQL, and for which dialects
   * @param historyTable the name of the history table
   * @param migrations the migrations directory, absolute
   * @param autoSync whether {@code dev} syncs
   * @param syncDebounceMillis how long {@code dev} waits for further edits
   * @param schemas paths and globs of schema files, as written
   * @param exclude patterns of tables to leave alone
   * @param afterChange commands that run after a change of the database
   * @param verifyWith commands that have to succeed for a database to be right
   * @param types column types that replace those of scalars
   */
  public record DatabaseSection(
      @Nullable String provider,
      @Nullable String url,
      boolean protectedEnvironment,
      List<String> generateSql,
      String historyTable,
      Path migrations,
      boolean autoSync,
      int syncDebounceMillis,
      List<String> schemas,
      List<String> exclude,
      List<String> afterChange,
      List<String> verifyWith,
      Map<Scalar, DialectText> types) {

    public DatabaseSection {
      generateSql = List.copyOf(generateSql);
      schemas = List.copyOf(schemas);
      exclude = List.copyOf(exclude);
      afterChange = List.copyOf(afterChange);
      verifyWith = List.copyOf(verifyWith);
      types = Map.copyOf(types);
    }

    /** The dialect's id, where one is set. */
    public Optional<String> dialect() {
      return Optional.ofNullable(provider);
    }
  }

  /**
   * A part of a project that gets models of its own, such as one service of a monorepo.
   *
   * @param name what it is called
   * @param folder where its own paths start
   * @param models patterns of the definitions that it asks for, with or without their namespace;
   *     empty for all
   * @param generators settings of each language's generator, by language, in order
   */
  public record ServiceSection(
      String name, Path folder, List<String> models, Map<String, GeneratorSection> generators) {
    public ServiceSection {
      models = List.copyOf(models);
      generators = Collections.unmodifiableMap(new LinkedHashMap<>(generators));
    }
  }

  /**
   * The settings of one generator.
   *
   * @param output the folder that its files go to, as written, or null for the generator's default
   * @param templates the folder with templates that replace its own, absolute, or null for none
   * @param options every other setting
   */
  public record GeneratorSection(
      @Nullable String output, @Nullable Path templates, Map<String, String> options) {
    public GeneratorSection {
      options = Collections.unmodifiableMap(new LinkedHashMap<>(options));
    }
  }
}
