package dev.okra.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** One schema in each form that okra takes for a source, below a folder of its own. */
final class SixSources {
  private final Path folder;
  private final String name;
  private final String url;

  private SixSources(Path folder, String name, String url) {
    this.folder = folder;
    this.name = name;
    this.url = url;
  }

  /**
   * Writes all forms.
   *
   * @param folder where the command runs
   * @param name the folder below it that takes the files
   * @param idl the schema
   * @param url an empty database, which gets the schema
   * @param dump what that database's own tool writes; empty where the tool is missing
   * @return the sources as the command takes them, by what they are
   */
  static Map<String, String> write(
      Path folder, String name, String idl, String url, Supplier<Optional<String>> dump)
      throws IOException {
    return new SixSources(folder, name, url).write(idl, dump);
  }

  private Map<String, String> write(String idl, Supplier<Optional<String>> dump)
      throws IOException {
    Map<String, String> sources = new LinkedHashMap<>();
    sources.put("IDL", file("models.okra.gql", idl));
    okra("db", "apply", "--to", name + "/models.okra.gql", "--url", url);
    sources.put("database", url);
    String empty = file("empty.sql", "-- nothing\n");
    sources.put(
        "schema.sql",
        file(
            "schema.sql",
            okra("db", "diff", "--from", empty, "--to", url, "--schema", "*", "--sql").out()));
    Optional<String> dumped = dump.get();
    if (dumped.isPresent()) {
      file("dump/schema.sql", dumped.get());
      sources.put("dump", name + "/dump");
    }
    okra("db", "pull", "--url", url, "--schema", "*", "--out", name + "/schema.json");
    sources.put("schema.json", name + "/schema.json");
    sources.put("migrations", migrations());
    return sources;
  }

  /** A directory with one migration that leads to the schema. */
  private String migrations() throws IOException {
    String provider = url.substring(0, url.indexOf(':'));
    file(
        "okra.config.json",
        """
        { "database": { "provider": "%s",
                        "schemas": ["models.okra.gql"],
                        "migrations": { "dir": "./migrations" } } }
        """
            .formatted(provider));
    String config = name + "/okra.config.json";
    okra("--config", config, "db", "migrate", "snapshot", "first", "--if-unsynced", "schema");
    return name + "/migrations";
  }

  private String file(String relative, String text) throws IOException {
    Path file = folder.resolve(name).resolve(relative);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
    return name + "/" + relative;
  }

  private CommandRun okra(String... words) {
    CommandRun run = CommandRun.okra(folder, words);
    assertThat(run.status()).as("%s\n%s", String.join(" ", words), run.all()).isZero();
    return run;
  }
}
