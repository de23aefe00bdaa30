package dev.okra.codegen.python;

import static org.assertj.core.api.Assertions.assertThat;

import dev.okra.codegen.conformance.ProgramFolder;
import dev.okra.codegen.toolchain.Tool;
import dev.okra.codegen.toolchain.Toolchain;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Lines of every length, as the formatter leaves them. */
final class DeclarationTest {
  private static final int LONGEST = 110;
  private static final List<String> FIELDS =
      List.of(
          "Int!",
          "String",
          "[Int!]!",
          "[DateTime]",
          "Part",
          "[Part]!",
          "Kind! @default(ONE)",
          "Kind @default(ONE)",
          "String @default(\"a text\")",
          "Decimal! @default(12.50)",
          "DateTime @default(\"2024-02-29T23:59:59.123Z\")",
          "UUID! @default(\"0b5a1d1c-7c1b-4e0f-9a59-3f5f0a4e7a11\")",
          "JSON! @default({ a: [1, 2], b: \"c\" })",
          "[String!]! @default([\"a\", \"b\"])",
          "String @sensitive",
          "String! @sensitive @default(\"x\")");

  @TempDir private Path folder;

  @Test
  void attributesOfEveryLengthAreFormatted() throws IOException {
    String schema =
        IntStream.range(0, FIELDS.size())
            .mapToObj(i -> "type T%d { %s }\n".formatted(i, fields(FIELDS.get(i))))
            .collect(Collectors.joining());
    String parts = "enum Kind { ONE } type Part { a: Int }\n";
    assertFormatted(schema + parts);
  }

  @Test
  void typesAndEnumsOfEveryLengthAreFormatted() throws IOException {
    String types =
        lengths()
            .map(
                n ->
                    "model %s { id: ID! @default(uuid)  next: [String] }\n".formatted(name("T", n)))
            .collect(Collectors.joining());
    String members = lengths().map(n -> name("M", n)).collect(Collectors.joining("  "));
    assertFormatted(types + "enum Kind { " + members + " }\n");
  }

  private static String fields(String type) {
    return lengths().map(n -> name("f", n) + ": " + type).collect(Collectors.joining("  "));
  }

  private static Stream<Integer> lengths() {
    return IntStream.rangeClosed(2, LONGEST).boxed();
  }

  private static String name(String first, int length) {
    return first + "x".repeat(length - 1);
  }

  private void assertFormatted(String schema) throws IOException {
    for (PythonStyle style : PythonStyle.values()) {
      new ProgramFolder(folder).write(style.name(), GeneratedModule.of(schema, style).files());
    }
    Tool.Outcome outcome =
        Toolchain.ruff().run(folder, "format", "--isolated", "--no-cache", "--diff", "-q");
    assertThat(outcome).isEqualTo(new Tool.Outcome(0, ""));
  }
}
