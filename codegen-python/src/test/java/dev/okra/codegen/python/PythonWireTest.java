package dev.okra.codegen.python;

import static org.assertj.core.api.Assertions.assertThat;

import dev.okra.codegen.fixture.WireCase;
import dev.okra.codegen.toolchain.Tool;
import dev.okra.codegen.toolchain.Toolchain;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What generated Python reads and writes, seen from a program that uses it. */
final class PythonWireTest {
  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource({
    "dataclass, methods",
    "typeddict, functions",
    "pydantic, methods",
    "pydantic, pydantic"
  })
  void readsAndWritesTheWireFormat(String style, String way) throws IOException {
    PythonProgram.generate("wire", Map.of("style", style), folder);
    Path driver = Path.of("src/test/resources/wire/main.py").toAbsolutePath();
    Tool.Outcome outcome =
        Toolchain.python()
            .run(folder, WireCase.input(), List.of(driver.toString(), way, folder.toString()));
    assertThat(outcome.status()).as(outcome.output()).isZero();
    assertThat(WireCase.answered(outcome.output())).isEqualTo(WireCase.expected());
  }
}
