package dev.okra.idl.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.okra.domain.diagnostic.Diagnostic;
import dev.okra.idl.SchemaFile;
import dev.okra.idl.SchemaReader;
import dev.okra.idl.SchemaReading;
import dev.okra.idl.format.SchemaFormatter;
import dev.okra.idl.problem.Problems;
import dev.okra.idl.problem.SchemaCode;
import dev.okra.idl.problem.SyntaxCode;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * None of this may end in a stack trace, a full memory or a hang; the test run itself is the clock.
 */
class HostileInputTest {

  @ParameterizedTest
  @ValueSource(strings = {"[", "{", "(", "@a(", "[{a:", "model A {"})
  void nestingIsRefusedWhereItGetsTooDeep(String open) {
    SchemaReading reading = read("model A @x(" + open.repeat(100_000));
    assertThat(reading.diagnostics()).singleElement().satisfies(d -> isAt(d, 1));
    assertThat(codes(reading)).containsExactly(SyntaxCode.NESTED_TOO_DEEP.id());
  }

  @Test
  void nestingUpToTheLimitIsFine() {
    String deep = "[".repeat(62) + "]".repeat(62);
    assertThat(codes(read("model A { id: ID! j: JSON! @default(" + deep + ") }"))).isEmpty();
  }

  @Test
  void typesNestedTooDeepAreRefused() {
    String type = "[".repeat(100_000) + "Int" + "]".repeat(100_000);
    assertThat(codes(read("model A { id: ID! x: " + type + " }")))
        .containsExactly(SyntaxCode.NESTED_TOO_DEEP.id());
  }

  @ParameterizedTest
  @ValueSource(strings = {"model A { id: ID! @default(\"", "\"\"\""})
  void fileOf50MegabytesIsRefusedBeforeItIsRead(String start) {
    byte[] bytes = new byte[50 * 1024 * 1024];
    Arrays.fill(bytes, (byte) 'x');
    byte[] head = start.getBytes(StandardCharsets.UTF_8);
    System.arraycopy(head, 0, bytes, 0, head.length);
    SchemaReading reading = new SchemaReader().read(List.of(SchemaFile.of("big", bytes)));
    assertThat(codes(reading)).containsExactly(SyntaxCode.FILE_TOO_LARGE.id());
  }

  @ParameterizedTest
  @ValueSource(strings = {"model A { id: ID! @default(\"", "\"\"\"", "# ", "model A @x(1"})
  void tokenOf15MegabytesIsRefusedAtItsStart(String start) {
    SchemaReading reading = read(start + "1".repeat(15 * 1024 * 1024) + "\"\"\"");
    assertThat(codes(reading)).contains(SyntaxCode.TOKEN_TOO_LONG.id());
    Diagnostic first = reading.diagnostics().get(0);
    assertThat(first.range()).isNotNull();
    assertThat(reading.renderer().render(first).length()).isLessThan(1000);
  }

  @Test
  void longNameIsRefusedAndTheRestIsRead() {
    SchemaReading reading =
        read("model " + "x".repeat(100_000) + " { id: ID! }\nmodel B { id: X }");
    assertThat(codes(reading))
        .contains(SyntaxCode.TOKEN_TOO_LONG.id(), SchemaCode.UNKNOWN_TYPE.id());
  }

  @Test
  void numberOfManyDigitsIsRefused() {
    assertThat(codes(read("model A { id: ID! x: Int! @default(" + "9".repeat(1_000_000) + ") }")))
        .containsExactly(SyntaxCode.BAD_NUMBER.id());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "model ",
        "model A ",
        "} ",
        "! ",
        "@ ",
        "\" ",
        "\"\"\" ",
        ": ",
        "= ",
        "model A {\n"
      })
  void errorsWithoutEndAreCounted(String word) {
    SchemaReading reading = read(word.repeat(20_000));
    assertThat(reading.hasErrors()).isTrue();
    assertThat(reading.diagnostics().size()).isLessThanOrEqualTo(Problems.LIMIT_PER_FILE + 1);
  }

  @Test
  void modelOfManyUnknownTypesIsCheckedToItsEnd() {
    StringBuilder text = new StringBuilder("model A {\n  id: ID!\n");
    for (int i = 0; i < 20_000; i++) {
      text.append("  f").append(i).append(": Type").append(i).append('\n');
    }
    SchemaReading reading = read(text + "}\n");
    assertThat(codes(reading)).contains(SyntaxCode.TOO_MANY_PROBLEMS.id());
  }

  @Test
  void emptyAndBlankFilesAreFine() {
    for (String text : List.of("", " ", "\n", "\ufeff", "#", ",,,", "\r")) {
      assertThat(codes(read(text))).as("'%s'", text).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {0xc0, 0xff, 0x80, 0xed})
  void bytesThatAreNotUtf8AreNamedWithTheirPlace(int wrong) {
    byte[] bytes = "model A {\n  id: ID! # \u00e9x\n}".getBytes(StandardCharsets.UTF_8);
    int at = new String(bytes, StandardCharsets.ISO_8859_1).indexOf('x');
    bytes[at] = (byte) wrong;
    SchemaReading reading = new SchemaReader().read(List.of(SchemaFile.of("f", bytes)));
    assertThat(codes(reading)).containsExactly(SyntaxCode.NOT_UTF8.id());
    assertThat(Objects.requireNonNull(reading.diagnostics().get(0).range()).location())
        .isEqualTo("f:2:14");
  }

  @Test
  void truncatedCharacterAtTheEndIsFound() {
    byte[] bytes = {'#', (byte) 0xe6, (byte) 0xbc};
    SchemaReading reading = new SchemaReader().read(List.of(SchemaFile.of("f", bytes)));
    assertThat(codes(reading)).containsExactly(SyntaxCode.NOT_UTF8.id());
  }

  @Test
  void nulIsRefusedWhereverItStands() {
    for (String text :
        List.of("\0", "#\0", "model A\0 { id: ID! }", "model A @table(name: \"\0\") { id: ID! }")) {
      assertThat(codes(read(text))).as("%s", text).contains(SyntaxCode.CONTROL_CHARACTER.id());
    }
  }

  @Property(tries = 3000, shrinking = ShrinkingMode.OFF)
  void randomWordsEndInDiagnosticsWithPlaces(@ForAll long seed) {
    String text = RandomText.of(new Random(seed));
    SchemaReading reading = read(text);
    assertThat(reading.diagnostics()).allMatch(d -> d.range() != null);
    assertThat(reading.renderer().render(reading.diagnostics())).isNotNull();
    SchemaFormatter.format(SchemaFile.of("x", text))
        .text()
        .ifPresent(once -> assertThat(format(once)).isEqualTo(once));
  }

  private static String format(String text) {
    return SchemaFormatter.format(SchemaFile.of("x", text)).orThrow();
  }

  private static SchemaReading read(String text) {
    return new SchemaReader().read(List.of(SchemaFile.of("x.okra.gql", text)));
  }

  private static Stream<String> ids(SchemaReading reading) {
    return reading.diagnostics().stream()
        .filter(Diagnostic::isError)
        .map(Diagnostic::code)
        .filter(c -> !c.equals(SchemaCode.NO_PRIMARY_KEY.id()));
  }

  private static List<String> codes(SchemaReading reading) {
    return ids(reading).toList();
  }

  private static void isAt(Diagnostic diagnostic, int line) {
    assertThat(Objects.requireNonNull(diagnostic.range()).startLine()).isEqualTo(line);
  }
}
