package dev.okra.codegen.python;

import static org.assertj.core.api.Assertions.assertThat;

import dev.okra.codegen.documentation.CommentText;
import dev.okra.codegen.toolchain.Tool;
import dev.okra.codegen.toolchain.Toolchain;
import dev.okra.domain.logical.Documentation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Texts of a schema in the source of Python, as Python and ruff read them. */
final class PythonTextTest {
  private static final int TEXTS = 2000;
  private static final String[] PIECES = {
    "\"", "\"\"\"", "'", "'''", "\\", "\\n", "\n", "\n\n", "\r\n", "\t", "\0", "\u2028", "\ufeff",
    "\u202e", "\ud800", "é", "日本語", "🥬", " ", "  ", "a", "word", "{x}", "%s", "\\N{BULLET}", "#",
    "@param x", "\\u0041", "\u001b[31m", ".", "a line that is as long as lines can be, and longer",
  };

  @TempDir private Path folder;

  /** But for the blanks at the ends of lines, which formatters change. */
  @Test
  void descriptionsAreReadByPythonAsTheyWereWritten() throws IOException {
    List<String> texts = texts().filter(text -> !CommentText.lines(text).isEmpty()).toList();
    String module =
        texts.stream()
            .map(text -> PythonComments.of(new Documentation(text, null), 4))
            .map(lines -> "class C:\n" + String.join("\n", lines) + "\n")
            .collect(Collectors.joining("\n\n"));
    assertThat(
            run(
                module,
                """
                for node in ast.parse(source).body:
                    text = ast.get_docstring(node, clean=False)
                    print(ascii([line.strip() for line in text.strip().split("\\n")]))
                """))
        .isEqualTo(texts.stream().map(text -> list(visible(text))).collect(Collectors.joining()));
    assertThat(
            Toolchain.ruff()
                .run(folder, "format", "--isolated", "--no-cache", "--diff", "-q", "module.py"))
        .isEqualTo(new Tool.Outcome(0, ""));
  }

  @Test
  void textsAreReadByPythonAsTheyWereWritten() throws IOException {
    List<String> texts = texts().toList();
    String module =
        texts.stream()
            .map(text -> "X = " + PythonText.quoted(text) + "\n")
            .collect(Collectors.joining());
    assertThat(
            run(
                module,
                """
                for node in ast.parse(source).body:
                    print(ascii([node.value.value]))
                """))
        .isEqualTo(texts.stream().map(text -> list(List.of(text))).collect(Collectors.joining()));
  }

  /** The lines, with blanks for tabs, as formatters want them. */
  private static List<String> visible(String text) {
    return CommentText.lines(text).stream()
        .map(line -> line.replace("\t", " ".repeat(8)).strip())
        .toList();
  }

  private static Stream<String> texts() {
    Random random = new Random(20_000);
    return IntStream.range(0, TEXTS)
        .mapToObj(
            i ->
                random
                    .ints(1 + random.nextInt(8), 0, PIECES.length)
                    .mapToObj(piece -> PIECES[piece])
                    .collect(Collectors.joining()));
  }

  private String run(String module, String statements) throws IOException {
    Files.writeString(folder.resolve("module.py"), module);
    Files.writeString(
        folder.resolve("program.py"),
        """
        import ast
        from pathlib import Path

        source = Path("module.py").read_text(encoding="utf-8")
        """
            + statements);
    Tool.Outcome outcome = Toolchain.python().run(folder, "-W", "error", "program.py");
    assertThat(outcome.status()).as(outcome.output()).isZero();
    return outcome.output();
  }

  /** As Python's function {@code ascii} prints a list of texts. */
  private static String list(List<String> texts) {
    return texts.stream().map(PythonTextTest::ascii).collect(Collectors.joining(", ", "[", "]\n"));
  }

  private static String ascii(String text) {
    char quote = text.contains("'") && !text.contains("\"") ? '"' : '\'';
    StringBuilder literal = new StringBuilder().append(quote);
    text.codePoints()
        .forEach(
            c -> {
              if (c == quote || c == '\\') {
                literal.append('\\').appendCodePoint(c);
              } else if (c == '\n' || c == '\r' || c == '\t') {
                literal.append(c == '\n' ? "\\n" : c == '\r' ? "\\r" : "\\t");
              } else if (c >= ' ' && c < 0x7f) {
                literal.appendCodePoint(c);
              } else {
                literal.append(
                    String.format(c < 0x100 ? "\\x%02x" : c > 0xffff ? "\\U%08x" : "\\u%04x", c));
              }
            });
    return literal.append(quote).toString();
  }
}
