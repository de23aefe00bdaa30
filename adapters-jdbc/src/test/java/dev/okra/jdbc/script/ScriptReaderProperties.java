package dev.okra.jdbc.script;

import static org.assertj.core.api.Assertions.assertThat;

import dev.okra.domain.port.SqlText;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** However a text comes in, the same statements come out, each at its place. */
class ScriptReaderProperties {
  @Property(tries = 500)
  void findsTheSameStatementsInPiecesOfAnySize(
      @ForAll("rules") LexicalRules rules,
      @ForAll("texts") String text,
      @ForAll @IntRange(min = 1, max = 9) int size) {
    List<LocatedStatement> whole = read(rules, text, Integer.MAX_VALUE);

    assertThat(read(rules, text, size)).isEqualTo(whole);
  }

  @Property(tries = 500)
  void findsEachStatementWhereItSaysItIs(
      @ForAll("rules") LexicalRules rules, @ForAll("texts") String text) {
    List<String> lines = List.of(text.split("\n", -1));
    for (LocatedStatement found : read(rules, text, 3)) {
      String line = lines.get(found.line() - 1);
      String first = found.statement().sql().lines().findFirst().orElseThrow();
      int start = line.offsetByCodePoints(0, found.column() - 1);
      assertThat(line.substring(start)).startsWith(first);
    }
  }

  private static List<LocatedStatement> read(LexicalRules rules, String text, int size) {
    List<LocatedStatement> statements = new ArrayList<>();
    try (ScriptReader reader = ScriptReader.open(inPieces(text, size), rules)) {
      for (Optional<LocatedStatement> next = reader.next();
          next.isPresent();
          next = reader.next()) {
        statements.add(next.get());
      }
    }
    return statements;
  }

  private static SqlText inPieces(String text, int size) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return new SqlText() {
      @Override
      public String name() {
        return "f.sql";
      }

      @Override
      public InputStream open() {
        return new ByteArrayInputStream(bytes) {
          @Override
          public synchronized int read(byte[] target, int offset, int length) {
            return super.read(target, offset, Math.min(length, size));
          }
        };
      }
    };
  }

  @Provide
  Arbitrary<LexicalRules> rules() {
    return Arbitraries.of(LexicalRules.POSTGRES, LexicalRules.MYSQL, LexicalRules.SQLITE);
  }

  /** Texts of pieces that are whole for every dialect. */
  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.of(
            "SELECT 1;",
            "CREATE TABLE t (a int);\n",
            "CREATE TRIGGER t BEGIN SELECT 1; END;",
            " 'a;''b' ",
            "\"x;y\"",
            "-- a ; comment\n",
            "/* more ; */",
            "é€😀",
            ";",
            "\n",
            "\r\n",
            " -- ",
            "\n",
            "x.y",
            " -5 ",
            "E'a' ",
            "END ",
            "BEGIN ")
        .list()
        .ofMaxSize(12)
        .map(parts -> String.join("", parts));
  }
}
