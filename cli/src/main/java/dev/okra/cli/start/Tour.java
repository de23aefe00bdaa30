package dev.okra.cli.start;

import dev.okra.cli.Okra;
import dev.okra.cli.Terminal;
import dev.okra.cli.console.Console;
import dev.okra.cli.console.Style;
import dev.okra.domain.port.DatabaseUrl;
import dev.okra.domain.port.Dialect;
import dev.okra.domain.port.InspectionScope;
import dev.okra.domain.port.Row;
import dev.okra.domain.port.Session;
import dev.okra.domain.relational.Column;
import dev.okra.domain.relational.Table;
import dev.okra.migration.directory.TextFile;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** The steps of the tour; each runs a real command, as a user would. */
final class Tour {
  private final Terminal terminal;
  private final Console console;
  private final Dialect sqlite;
  private final Path folder;
  private int number;

  Tour(Terminal terminal, Console console, Dialect sqlite, Path folder) {
    this.terminal =
        new Terminal(
            terminal.out(),
            terminal.err(),
            new BufferedReader(Reader.nullReader()),
            false,
            terminal.colours(),
            folder,
            terminal.environment());
    this.console = console;
    this.sqlite = sqlite;
    this.folder = folder;
  }

  /** Runs the tour, and returns the exit status of the first command that fails, or 0. */
  int run() {
    try {
      Files.createDirectories(folder);
      begin();
      change();
      commit();
      generate();
    } catch (StepFailed e) {
      console.say("the tour ends here: the last command failed");
      return e.status;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    console.say("");
    console.done("that was the tour; everything is in " + folder);
    return 0;
  }

  private void begin() throws IOException {
    step("A project: a configuration and a schema of a blog.");
    okra("init", "--example", "blog");
    step("A database that follows the schema: an SQLite file.");
    okra("db", "init");
    okra("db", "sync");
    step("A few rows, so that there is something to lose, and the tables.");
    insertRows();
    showTables("local.db");
    step("The state so far becomes the first migration.");
    okra("db", "migrate", "snapshot", "first version");
  }

  private void change() {
    step("The schema changes: a rename, a new required field, a dropped one.");
    edit("  name: String!\n  role", "  fullName: String! @renamed(from: \"name\")\n  role");
    edit("  bio: String\n", "");
    edit("  body: Text!\n", "  body: Text!\n  slug: String! @default(\"untitled\")\n");
    step("What differs between the database and the schema, in words and as SQL.");
    okra("db", "diff", "--from", "sqlite:local.db", "--to", "models.okra.gql");
    okra("db", "diff", "--from", "sqlite:local.db", "--to", "models.okra.gql", "--sql");
    step("The database follows. One author has a bio, so that needs consent: --force gives it.");
    okra("db", "sync", "--force");
    step("The rows are still there.");
    showRows("local.db", "SELECT full_name, email, role FROM authors ORDER BY email");
    showRows("local.db", "SELECT title, slug, published FROM posts ORDER BY title");
  }

  private void commit() {
    step("The change becomes the second migration.");
    okra("db", "migrate", "snapshot", "full names and slugs");
    step("Both migrations take a second, empty database up; then the last one comes down again.");
    okra("db", "migrate", "up", "--url", "sqlite:second.db");
    okra("db", "migrate", "down", "--url", "sqlite:second.db");
    okra("db", "migrate", "status", "--url", "sqlite:second.db");
  }

  private void generate() throws IOException {
    step("The same schema as Go, TypeScript, Python and Java.");
    okra("build");
    try (Stream<Path> files = Files.walk(folder.resolve("generated"))) {
      files
          .filter(Files::isRegularFile)
          .map(f -> folder.relativize(f).toString())
          .sorted()
          .forEach(f -> console.data("  " + f));
    }
  }

  private void step(String text) {
    number++;
    console.say("");
    console.say(console.styled(number + ". " + text, Style.STRONG));
  }

  private void okra(String... words) {
    console.say(console.styled("$ okra " + String.join(" ", quoted(words)), Style.FAINT));
    int status = Okra.run(terminal, words);
    if (status != 0) {
      throw new StepFailed(status);
    }
  }

  private static List<String> quoted(String... words) {
    return Arrays.stream(words).map(w -> w.contains(" ") ? "\"" + w + "\"" : w).toList();
  }

  private void edit(String before, String after) {
    Path schema = folder.resolve(NewProject.SCHEMA);
    String text = TextFile.read(schema);
    if (!text.contains(before)) {
      throw new IllegalStateException("the blog example has no longer the lines: " + before);
    }
    before.lines().filter(l -> !after.contains(l)).forEach(l -> line("- ", l, Style.REMOVED));
    after.lines().filter(l -> !before.contains(l)).forEach(l -> line("+ ", l, Style.ADDED));
    TextFile.write(schema, text.replace(before, after));
  }

  private void line(String marker, String text, Style style) {
    console.say("  " + console.styled(marker + text.strip(), style));
  }

  private Session open(String file) {
    return sqlite.connect(DatabaseUrl.parse("sqlite:" + folder.resolve(file)));
  }

  private void insertRows() {
    try (Session session = open("local.db")) {
      NewProject.resource("blog.sql").lines().filter(l -> !l.isBlank()).forEach(session::execute);
    }
  }

  private void showTables(String file) {
    try (Session session = open(file)) {
      for (Table table : sqlite.inspector().inspect(session, InspectionScope.DEFAULT).tables()) {
        String columns = String.join(", ", table.columns().stream().map(Column::name).toList());
        long rows =
            session
                .query("SELECT count(*) AS n FROM \"" + table.name().name() + "\"")
                .get(0)
                .number("n");
        console.data("  " + table.name() + " (" + columns + "): " + rows + " rows");
      }
    }
  }

  private void showRows(String file, String query) {
    console.say(console.styled("  " + query, Style.FAINT));
    List<String> columns =
        Arrays.stream(query.substring(7, query.indexOf(" FROM")).split(", ", -1)).toList();
    try (Session session = open(file)) {
      for (Row row : session.query(query)) {
        List<String> values = columns.stream().map(c -> row.optionalText(c).orElse("")).toList();
        console.data("  " + String.join(" | ", values));
      }
    }
  }

  /** A command of the tour failed; it has said why. */
  private static final class StepFailed extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int status;

    StepFailed(int status) {
      this.status = status;
    }
  }
}
