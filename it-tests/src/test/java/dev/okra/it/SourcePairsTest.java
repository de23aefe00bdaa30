package dev.okra.it;

import static org.assertj.core.api.Assertions.assertThat;

import dev.okra.testkit.server.DumpTool;
import dev.okra.testkit.server.OnServers;
import dev.okra.testkit.server.ServerKind;
import dev.okra.testkit.server.TestDatabase;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;

/** Any two of the six kinds of source can be compared, in both directions, on every database. */
@ResourceLock("scratch databases")
class SourcePairsTest {
  private static final String PLACE = "# one more field";
  private static final String ONE_FIELD_MORE =
      "\\+ Added (field '(legacyNotes|legacy_notes)' to Customer|column 'legacy_notes' to table 'customers')\n";

  @TempDir private Path folder;

  @OnServers({ServerKind.POSTGRES_18, ServerKind.MYSQL_9, ServerKind.MARIADB_11})
  void areComparedOnServers(TestDatabase one, TestDatabase two) throws IOException {
    String dialect = one.server().kind().dialect();
    String schema = schema(dialect);
    Map<String, String> before =
        SixSources.write(folder, "before", schema, one.url(), () -> DumpTool.schemaOf(one));
    Map<String, String> after =
        SixSources.write(folder, "after", more(schema), two.url(), () -> DumpTool.schemaOf(two));

    assertCompared(before, after, "--dialect", dialect, "--dev-url", one.url());
  }

  @Test
  void areComparedOnSqlite() throws IOException {
    String schema = schema("sqlite");
    Path one = folder.resolve("one.db");
    Path two = folder.resolve("two.db");
    Map<String, String> before =
        SixSources.write(folder, "before", schema, "sqlite:" + one, () -> SqliteDump.of(one));
    Map<String, String> after =
        SixSources.write(folder, "after", more(schema), "sqlite:" + two, () -> SqliteDump.of(two));

    assertCompared(before, after, "--dialect", "sqlite");
  }

  /** Every pair is looked at before the test fails, so that a failure shows all that are alike. */
  private void assertCompared(
      Map<String, String> before, Map<String, String> after, String... options) {
    SoftAssertions all = new SoftAssertions();
    before.forEach(
        (kind, from) -> {
          before.forEach(
              (other, to) -> {
                CommandRun run = diff(from, to, options);
                all.assertThat(run.out() + run.status())
                    .as("%s against %s%n%s", kind, other, run.err())
                    .isEqualTo("0");
              });
          after.forEach(
              (other, to) -> {
                CommandRun run = diff(from, to, options);
                all.assertThat(run.out() + run.status())
                    .as("%s against the changed %s%n%s", kind, other, run.err())
                    .matches(ONE_FIELD_MORE + "3");
              });
        });
    all.assertAll();
  }

  private CommandRun diff(String from, String to, String... options) {
    List<String> words = new ArrayList<>(List.of("db", "diff", "--from", from, "--to", to));
    words.add("--check");
    words.addAll(List.of(options));
    return CommandRun.okra(folder, words.toArray(String[]::new));
  }

  private static String schema(String dialect) throws IOException {
    return resource("common") + resource(dialect);
  }

  private static String more(String schema) {
    assertThat(schema).contains(PLACE);
    return schema.replace(PLACE, "legacyNotes: Text");
  }

  private static String resource(String name) throws IOException {
    String file = "/pairs/" + name + ".okra.gql";
    try (InputStream in = SourcePairsTest.class.getResourceAsStream(file)) {
      assertThat(in).as(file).isNotNull();
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
