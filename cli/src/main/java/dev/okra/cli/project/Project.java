package dev.okra.cli.project;

import com.google.inject.Inject;
import com.google.inject.Singleton;
import dev.okra.cli.GlobalOptions;
import dev.okra.cli.Terminal;
import dev.okra.cli.config.ConfigurationErrorCode;
import dev.okra.cli.config.ConfigurationLoader;
import dev.okra.cli.config.Environment;
import dev.okra.cli.config.OkraConfiguration;
import dev.okra.cli.watch.WatchedProject;
import dev.okra.domain.diagnostic.OkraException;
import dev.okra.domain.logical.Scalar;
import dev.okra.domain.port.DatabaseUrl;
import dev.okra.domain.port.Dialect;
import dev.okra.domain.port.InspectionScope;
import dev.okra.idl.SchemaReader;
import dev.okra.idl.SchemaReading;
import dev.okra.migration.directory.MigrationDirectory;
import dev.okra.migration.json.SchemaJson;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The project that the command line is about. */
@Singleton
public final class Project implements WatchedProject {
  private final Terminal terminal;
  private final GlobalOptions options;
  private final Dialects dialects;
  private final SchemaReader reader;
  private final SchemaJson json;
  private @Nullable OkraConfiguration configuration;

  @Inject
  Project(
      Terminal terminal,
      GlobalOptions options,
      Dialects dialects,
      SchemaReader reader,
      SchemaJson json) {
    this.terminal = terminal;
    this.options = options;
    this.dialects = dialects;
    this.reader = reader;
    this.json = json;
  }

  /** {@code --cwd}, or where the process runs. */
  @Override
  public Path workingFolder() {
    Path given = options.folder();
    return given == null ? terminal.folder() : terminal.folder().resolve(given).normalize();
  }

  /** The configuration, or every default where there is no file. */
  public OkraConfiguration configuration() {
    OkraConfiguration loaded = configuration;
    if (loaded == null) {
      loaded = load();
      configuration = loaded;
    }
    return loaded;
  }

  @Override
  public OkraConfiguration reload() {
    configuration = null;
    return configuration();
  }

  @Override
  public Optional<Path> configurationFile() {
    Path given = options.config();
    return given == null
        ? ConfigurationLoader.find(workingFolder())
        : Optional.of(workingFolder().resolve(given));
  }

  private OkraConfiguration load() {
    String environment = options.environment();
    if (environment == null) {
      environment = terminal.environment().get("OKRA_ENV");
    }
    if (environment != null && environment.isEmpty()) {
      environment = null;
    }
    Path given = options.config();
    if (given != null) {
      Path file = workingFolder().resolve(given);
      if (!Files.isRegularFile(file)) {
        throw new OkraException(
            ConfigurationErrorCode.NOT_FOUND,
            "there is no configuration file " + given,
            "check the path given with --config");
      }
      return ConfigurationLoader.load(file, environment);
    }
    Optional<Path> found = ConfigurationLoader.find(workingFolder());
    return found.isPresent()
        ? ConfigurationLoader.load(found.get(), environment)
        : ConfigurationLoader.defaults(workingFolder(), environment);
  }

  /** The schema files as the configuration names them, fit to be shown. */
  public String schemaNames() {
    return String.join(", ", configuration().database().schemas());
  }

  /** Reads the schema files that the configuration names; problems are in the result. */
  public SchemaReading schema() {
    OkraConfiguration config = configuration();
    List<Path> files = SchemaFiles.find(config.folder(), config.database().schemas());
    return reader.read(SchemaFiles.read(workingFolder(), files));
  }

  /** Reads the given schema files; problems are in the result. */
  public SchemaReading schema(List<Path> files) {
    return reader.read(SchemaFiles.read(workingFolder(), files));
  }

  /** The migrations directory, which need not be there. */
  public MigrationDirectory migrations() {
    return new MigrationDirectory(configuration().database().migrations(), json);
  }

  /** The configured database; fails with {@code OKRA-C007} where none is. */
  public DatabaseUrl url() {
    String written = configuration().database().url();
    if (written == null) {
      throw new OkraException(
          ConfigurationErrorCode.MISSING_KEY,
          "no database is configured"
              + (configuration().environmentName() == null
                  ? ""
                  : " for the environment " + configuration().environmentName()),
          "set database.url in okra.config.json, or give --url");
    }
    return url(written, "database.url");
  }

  /** A URL as written somewhere, variables put in, the path of a file made absolute. */
  public DatabaseUrl url(String written, String where) {
    Environment environment = Environment.of(terminal.environment(), configuration().folder());
    DatabaseUrl url = DatabaseUrl.parse(environment.expand(written, where));
    boolean file = url.host() == null && !url.database().equals(":memory:");
    if (!file) {
      return url;
    }
    Path base = where.equals("database.url") ? configuration().folder() : workingFolder();
    return url.withDatabase(base.resolve(url.database()).normalize().toString());
  }

  /** The dialect of a database. */
  public Dialect dialect(DatabaseUrl url) {
    return dialects.of(url);
  }

  /** The configured dialect: that of the provider, else that of the URL. */
  public Dialect dialect() {
    return configuration()
        .database()
        .dialect()
        .map(dialects::named)
        .orElseGet(() -> dialects.of(url()));
  }

  /** The configured column types for a dialect. */
  public Map<Scalar, String> scalarOverrides(Dialect dialect) {
    Map<Scalar, String> result = new EnumMap<>(Scalar.class);
    configuration()
        .database()
        .types()
        .forEach((s, text) -> text.forDialect(dialect.id()).ifPresent(t -> result.put(s, t)));
    return result;
  }

  /**
   * What of a database is looked at: its default schema and the given ones, without what the
   * configuration excludes.
   */
  public InspectionScope scope(List<String> schemas) {
    return scope(schemas, List.of());
  }

  /** As {@link #scope(List)}, with more patterns of what is left out. */
  public InspectionScope scope(List<String> schemas, List<String> exclude) {
    List<String> configured = configuration().database().exclude();
    return new InspectionScope(
            List.of(), Stream.concat(configured.stream(), exclude.stream()).toList())
        .including(schemas);
  }
}
