package dev.okra.it;

import static org.assertj.core.api.Assertions.assertThat;

import dev.okra.domain.plan.Statement;
import dev.okra.jdbc.script.LexicalRules;
import dev.okra.jdbc.script.ScriptText;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/**
 * The schema of a product on its way: through every form that a schema has, to its next release,
 * and back.
 *
 * @param name the folder of {@code schema.sql}, {@code next.sql} and {@code changes.txt}
 * @param dialect the id of its dialect
 * @param renames what {@code next.sql} renames, as {@code --rename} takes it
 * @param folder where the command runs
 */
record Product(String name, String dialect, List<String> renames, Path folder) {

  /**
   * A database for a product.
   *
   * @param url as okra takes it
   * @param connection to it, which commits by itself
   * @param dump what its own tools say of it, one line a thing
   * @param dumpText the same as the tools write it
   */
  record Place(
      String url, Connection connection, Supplier<List<String>> dump, Supplier<String> dumpText) {}

  /** Runs the files {@code schema.sql} and so on, in this order. */
  void load(Place place, String... files) throws IOException, SQLException {
    try (java.sql.Statement client = place.connection().createStatement()) {
      for (String file : files) {
        for (Statement statement : new ScriptText(rules()).split(file, text(file)).statements()) {
          client.execute(statement.sql());
        }
      }
    }
  }

  /** A database that the files have made equals all that says the same. */
  void equalsItsOtherForms(Place place) throws IOException {
    write("now/schema.sql", text("schema.sql"));
    write("dump.sql", place.dumpText().get());
    done("db", "pull", "--url", place.url(), "--schema", "*", "--out", "schema.json");
    for (String form : List.of("now/schema.sql", "dump.sql", "schema.json")) {
      assertEqual(place.url(), form);
      assertEqual(form, place.url());
    }
  }

  /** A database follows the next release, and equals one that was made as it; then it goes back. */
  void goesThereAndBack(Place place, Place next) throws IOException {
    final List<String> before = place.dump().get();
    write("next/1.sql", text("schema.sql"));
    write("next/2.sql", text("next.sql"));
    assertThat(words(place.url(), "next"))
        .containsExactlyElementsOf(text("changes.txt").lines().toList());

    apply(place, "next", renames);
    assertEqual(place.url(), next.url());
    assertEqual(next.url(), place.url());
    assertSame("after the change", place.dump().get(), next.dump().get());

    apply(place, "schema.json", renames.stream().map(Product::backwards).toList());
    assertEqual(place.url(), "now/schema.sql");
    assertSame("after the way back", place.dump().get(), before);
  }

  /** The difference first: of lists as long as these, nobody finds it. */
  private static void assertSame(String when, List<String> found, List<String> wanted) {
    assertThat(without(found, wanted)).as("not to be there %s", when).isEmpty();
    assertThat(without(wanted, found)).as("missing %s", when).isEmpty();
    assertThat(found).as("the order of things %s", when).isEqualTo(wanted);
  }

  private static List<String> without(List<String> lines, List<String> others) {
    List<String> rest = new ArrayList<>(lines);
    others.forEach(rest::remove);
    return rest;
  }

  /** What is pulled is what the database holds, as far as a schema can say it. */
  void isPulled(Place place) {
    done("db", "pull", "--url", place.url(), "--schema", "*", "--out", "pulled.okra.gql");
    assertEqual(place.url(), "pulled.okra.gql");
    done(
        "db", "pull", "--url", place.url(), "--schema", "*", "--out", "pulled.okra.gql", "--check");
  }

  /** A database made from what was pulled says the same. */
  void isMadeAgain(Place empty) throws IOException {
    done("db", "apply", "--to", "pulled.okra.gql", "--url", empty.url(), "--rename", "none");
    assertEqual(empty.url(), "pulled.okra.gql");
    Files.copy(folder.resolve("pulled.okra.gql"), folder.resolve("again.okra.gql"));
    done("db", "pull", "--url", empty.url(), "--out", "again.okra.gql");
    assertSame("pulled again", withoutNote("again.okra.gql"), withoutNote("pulled.okra.gql"));
  }

  private List<String> withoutNote(String file) throws IOException {
    return Files.readString(folder.resolve(file))
        .lines()
        .takeWhile(line -> !line.startsWith("# Not in this schema"))
        .filter(line -> !line.isBlank())
        .toList();
  }

  private void apply(Place place, String to, List<String> renamed) {
    List<String> words =
        new ArrayList<>(List.of("db", "apply", "--to", to, "--url", place.url(), "--force"));
    words.addAll(List.of("--schema", "*"));
    renamed.forEach(r -> words.addAll(List.of("--rename", r)));
    words.addAll(List.of("--rename", "none"));
    done(words.toArray(String[]::new));
  }

  /** The changes in words, without their hazards. */
  private List<String> words(String from, String to) {
    List<String> words =
        new ArrayList<>(List.of("db", "diff", "--from", from, "--to", to, "--schema", "*"));
    renames.forEach(r -> words.addAll(List.of("--rename", r)));
    words.addAll(List.of("--rename", "none"));
    CommandRun run = done(words.toArray(String[]::new));
    return run.out().lines().filter(line -> !line.startsWith("    !")).toList();
  }

  private static String backwards(String rename) {
    int equals = rename.indexOf('=');
    return rename.substring(equals + 1) + "=" + rename.substring(0, equals);
  }

  private void assertEqual(String from, String to) {
    CommandRun run = okra("db", "diff", "--from", from, "--to", to, "--schema", "*", "--check");
    assertThat(run.status()).as("%s against %s%n%s", from, to, run.all()).isZero();
  }

  private CommandRun done(String... words) {
    CommandRun run = okra(words);
    assertThat(run.status()).as("%s%n%s", String.join(" ", words), run.all()).isZero();
    return run;
  }

  private CommandRun okra(String... words) {
    return CommandRun.okra(folder, words);
  }

  private void write(String file, String content) throws IOException {
    Files.createDirectories(folder.resolve(file).getParent());
    Files.writeString(folder.resolve(file), content);
  }

  private LexicalRules rules() {
    return switch (dialect) {
      case "postgres" -> LexicalRules.POSTGRES;
      case "mysql" -> LexicalRules.MYSQL;
      case "sqlite" -> LexicalRules.SQLITE;
      default -> throw new IllegalArgumentException(dialect);
    };
  }

  private String text(String file) throws IOException {
    String resource = "/products/" + name + "/" + file;
    try (InputStream in = Product.class.getResourceAsStream(resource)) {
      assertThat(in).as(resource).isNotNull();
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
