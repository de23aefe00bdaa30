package dev.okra.codegen.python;

import static org.assertj.core.api.Assertions.assertThat;

import dev.okra.codegen.fixture.GeneratorFixtures;
import dev.okra.codegen.toolchain.Tool;
import dev.okra.codegen.toolchain.Toolchain;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class PythonGeneratorTest extends GeneratorFixtures {
  /** Kept between runs, because most of a type checker's time goes into the standard library. */
  private static final Path CACHE = Path.of("target/mypy").toAbsolutePath();

  /** What linters ask of Python in general, besides what ruff asks for by itself. */
  private static final String RULES = "A,B,C4,E,F,I,PIE,PLC,PLE,PYI,RET,RSE,RUF,SIM,SLF,UP,W";

  /** Fixtures that together have every kind of code; the others have it under other names. */
  private static final Set<String> EVERY_KIND =
      Set.of("blog", "enums", "nested", "recursion", "relations", "views", "wire");

  @TempDir private Path folder;

  PythonGeneratorTest() {
    super(
        new PythonGenerator(),
        Map.of(
            "dataclass",
            Map.of(),
            "typeddict",
            Map.of("style", "typeddict", "nulls", "explicit", "unknown", "reject"),
            "pydantic",
            Map.of("style", "pydantic")));
  }

  /** A package for each output below one for each style, because starting a tool takes longest. */
  @BeforeEach
  void writeEverything() throws IOException {
    for (Output output : outputs().toList()) {
      Path style = Files.createDirectories(folder.resolve(styleName(output)));
      Files.writeString(style.resolve("__init__.py"), "");
      output.writeTo(style.resolve(packageName(output)));
    }
  }

  /** Not the style alone, which would hide the library of that name. */
  private static String styleName(Output output) {
    return "as_" + output.flavour();
  }

  private static String packageName(Output output) {
    return output.fixture().name().replace('-', '_');
  }

  @Test
  void generatesWhatRuffLeavesAsItIs() {
    assertThat(Toolchain.ruff().run(folder, "format", "--isolated", "--no-cache", "--diff", "-q"))
        .isEqualTo(new Tool.Outcome(0, ""));
  }

  @Test
  void generatesWhatRuffFindsNoFaultWith() {
    Tool ruff = Toolchain.ruff().with("check").with("--isolated").with("--no-cache").with("-q");
    Tool concise = ruff.with("--output-format=concise").with("--target-version=py311");
    assertThat(concise.run(folder)).isEqualTo(new Tool.Outcome(0, ""));
    assertThat(concise.run(folder, "--select", RULES, "--ignore", "E501"))
        .isEqualTo(new Tool.Outcome(0, ""));
  }

  @Test
  void generatesWhatMypyAccepts() {
    Tool.Outcome outcome =
        Toolchain.mypy()
            .run(
                folder,
                "--strict",
                "--python-version=3.11",
                "--warn-unreachable",
                "--no-error-summary",
                "--cache-dir=" + CACHE,
                ".");
    assertThat(outcome).isEqualTo(new Tool.Outcome(0, ""));
  }

  /**
   * A newer Python than mypy is given, for the branches that such have. Pyright is slow, so it sees
   * every kind of code once; under other names, and hundreds of fields long, mypy sees it.
   */
  @Test
  void generatesWhatPyrightAccepts() throws IOException {
    Files.writeString(
        folder.resolve("pyrightconfig.json"),
        """
        {"typeCheckingMode": "strict", "pythonVersion": "3.13"}
        """);
    String python = Toolchain.python().command().get(0);
    List<String> arguments =
        Stream.concat(
                Stream.of("--pythonpath", python),
                outputs()
                    .filter(output -> EVERY_KIND.contains(output.fixture().name()))
                    .map(output -> styleName(output) + "/" + packageName(output)))
            .toList();
    Tool.Outcome outcome = Toolchain.pyright().run(folder, arguments);
    assertThat(outcome).isEqualTo(new Tool.Outcome(0, "0 errors, 0 warnings, 0 informations\n"));
  }

  /** What Python warns of, it warns of when it compiles, so nothing may be compiled already. */
  @Test
  void generatesWhatPythonCompilesAndImportsWithoutAWarning() throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      assertThat(files).noneMatch(file -> file.endsWith("__pycache__"));
    }
    String imports =
        outputs()
            .map(output -> styleName(output) + "." + packageName(output))
            .map("from %s import *\n"::formatted)
            .collect(Collectors.joining());
    // Without a cache elsewhere either, which the environment can ask for.
    Tool python = Toolchain.python().with("-W").with("error").with("-X").with("pycache_prefix=");
    assertThat(python.run(folder, "-c", imports)).isEqualTo(new Tool.Outcome(0, ""));
  }
}
