package dev.okra.jdbc.script;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.okra.domain.diagnostic.OkraException;
import dev.okra.domain.port.SqlText;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScriptReaderTest {
  private static final int HUNDRED_MEGABYTES = 100 * 1024 * 1024;

  @TempDir private Path folder;

  @Test
  void saysWhereEachStatementBegins() {
    assertThat(places(LexicalRules.SQLITE, "\uFEFF-- é\r\nSELECT 1; é😀, 2;\r\n\r\n  SELECT 3"))
        .containsExactly("f.sql:2:1", "f.sql:2:11", "f.sql:4:3");
  }

  @Test
  void locatesBytesThatAreNotUtf8() {
    byte[] bytes = "SELECT 1;\nSELECT 'é".getBytes(StandardCharsets.ISO_8859_1);

    assertThatThrownBy(() -> all(LexicalRules.POSTGRES, text(bytes)))
        .isInstanceOfSatisfying(
            OkraException.class, e -> assertThat(e.code()).isEqualTo(ScriptErrorCode.UNREADABLE))
        .hasMessage("f.sql:2:9: bytes that are not UTF-8");
  }

  @Test
  void locatesACharacterThatIsCutOffAtTheEnd() {
    byte[] euro = "SELECT €".getBytes(StandardCharsets.UTF_8);
    byte[] cut = java.util.Arrays.copyOf(euro, euro.length - 1);

    assertThatThrownBy(() -> all(LexicalRules.POSTGRES, text(cut)))
        .hasMessage("f.sql:1:8: bytes that are not UTF-8");
  }

  @Test
  void locatesNul() {
    assertThatThrownBy(() -> places(LexicalRules.SQLITE, "SELECT 1;\nSELECT \0 2"))
        .hasMessage("f.sql:2:8: the character NUL");
  }

  @Test
  void refusesAQuoteThatIsNeverClosedBeforeItFillsTheMemory() {
    String text = "SELECT '" + "x".repeat(40_000_000);

    assertThatThrownBy(() -> places(LexicalRules.SQLITE, text))
        .hasMessage("f.sql:1:1: a statement that does not end within 16777216 characters");
  }

  @Test
  void readsAStatementOfManyPieces() {
    String statement = "SELECT '" + "é;".repeat(500_000) + "'";

    assertThat(all(LexicalRules.MYSQL, SqlText.of("f.sql", statement + ";SELECT 2")))
        .extracting(s -> s.statement().sql())
        .containsExactly(statement, "SELECT 2");
  }

  @Test
  void takesCommandsToTheClientLineByLine() {
    assertThat(
            all(LexicalRules.POSTGRES, SqlText.of("f", "\\restrict a'b\n\nSELECT 1;\n\\! rm x\n")))
        .extracting(s -> s.statement().sql())
        .containsExactly("\\restrict a'b", "SELECT 1", "\\! rm x");
    assertThat(all(LexicalRules.SQLITE, SqlText.of("f", ".read it's\r\nSELECT 1;")))
        .extracting(s -> s.statement().sql())
        .containsExactly(".read it's", "SELECT 1");
  }

  @Test
  void readsAHundredMegabytesWithAQuarterOfAGigabyte() throws IOException, InterruptedException {
    Path file = folder.resolve("large.sql");
    String statement = "INSERT INTO t VALUES (1, '" + "x".repeat(1000) + "');\n";
    int count = HUNDRED_MEGABYTES / statement.length() + 1;
    try (Writer writer = Files.newBufferedWriter(file)) {
      for (int i = 0; i < count; i++) {
        writer.write(statement);
      }
    }
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-cp",
                System.getProperty("java.class.path").replace(';', File.pathSeparatorChar),
                Counting.class.getName(),
                file.toString())
            .redirectErrorStream(true)
            .start();
    try (BufferedReader output =
        new BufferedReader(
            new java.io.InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
      assertThat(output.lines().toList()).containsExactly(Integer.toString(count));
    }
    assertThat(process.waitFor()).isZero();
  }

  /** Counts the statements of a file, in a process of its own. */
  static final class Counting {
    private Counting() {}

    public static void main(String[] arguments) {
      SqlText script = SqlText.of("large.sql", Path.of(arguments[0]));
      int count = 0;
      try (ScriptReader reader = ScriptReader.open(script, LexicalRules.MYSQL)) {
        while (reader.next().isPresent()) {
          count++;
        }
      }
      System.out.println(count);
    }
  }

  private static List<String> places(LexicalRules rules, String text) {
    return all(rules, SqlText.of("f.sql", text)).stream().map(LocatedStatement::place).toList();
  }

  private static List<LocatedStatement> all(LexicalRules rules, SqlText text) {
    List<LocatedStatement> statements = new ArrayList<>();
    try (ScriptReader reader = ScriptReader.open(text, rules)) {
      for (Optional<LocatedStatement> next = reader.next();
          next.isPresent();
          next = reader.next()) {
        statements.add(next.get());
      }
    }
    return statements;
  }

  private static SqlText text(byte[] bytes) {
    return new SqlText() {
      @Override
      public String name() {
        return "f.sql";
      }

      @Override
      public InputStream open() {
        return new ByteArrayInputStream(bytes);
      }
    };
  }
}
