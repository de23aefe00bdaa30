package dev.okra.codegen.typescript;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.okra.codegen.fixture.GeneratorFixtures;
import dev.okra.codegen.toolchain.Tool;
import dev.okra.codegen.toolchain.Toolchain;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

final class TypeScriptGeneratorTest extends GeneratorFixtures {
  /** Every flag that refuses something, those that {@code strict} stands for included. */
  private static final String STRICTEST =
      """
      "strict": true, "alwaysStrict": true, "noImplicitAny": true, "noImplicitThis": true,
      "strictBindCallApply": true, "strictBuiltinIteratorReturn": true,
      "strictFunctionTypes": true, "strictNullChecks": true, "strictPropertyInitialization": true,
      "useUnknownInCatchVariables": true, "exactOptionalPropertyTypes": true,
      "noFallthroughCasesInSwitch": true, "noImplicitOverride": true, "noImplicitReturns": true,
      "noPropertyAccessFromIndexSignature": true, "noUncheckedIndexedAccess": true,
      "noUncheckedSideEffectImports": true, "noUnusedLocals": true, "noUnusedParameters": true,
      "allowUnreachableCode": false, "allowUnusedLabels": false, "erasableSyntaxOnly": true,
      "verbatimModuleSyntax": true, "isolatedModules": true, "isolatedDeclarations": true,
      "declaration": true, "forceConsistentCasingInFileNames": true
      """;

  /** The parts of what {@code tsc --init} writes that hold strict flags, switched off or on. */
  private static final Pattern STRICT_PARTS =
      Pattern.compile(
          "(Type Checking \\*/.*/\\* Completeness|// Stricter Type.*// Recommended)",
          Pattern.DOTALL);

  private static final Pattern FLAG = Pattern.compile("\"\\w+\":");

  private static final Path LINT = Path.of("src/test/resources/lint");

  @TempDir private Path folder;

  TypeScriptGeneratorTest() {
    super(
        new TypeScriptGenerator(),
        Map.of(
            "esm",
            Map.of(),
            "commonjs",
            Map.of("module", "commonjs", "nulls", "explicit", "unknown", "reject")));
  }

  /** One project for all fixtures, because starting a compiler takes longest. */
  @BeforeEach
  void writeEverything() throws IOException {
    for (Output output : outputs().toList()) {
      Path flavour = folder.resolve(output.flavour());
      output.writeTo(flavour.resolve(output.fixture().name()));
      String type = output.flavour().equals("esm") ? "module" : "commonjs";
      Files.writeString(flavour.resolve("package.json"), "{\"type\": \"%s\"}".formatted(type));
    }
  }

  @Test
  void generatesWhatPrettierLeavesAsItIs() {
    Tool.Outcome outcome =
        Toolchain.prettier().run(folder, "--list-different", "--no-config", "**/*.ts", "**/*.js");
    assertThat(outcome).isEqualTo(new Tool.Outcome(0, ""));
  }

  /** Once for all, in both flavours, because the linter's own compiler is slow to start. */
  @Test
  void generatesWhatTypeScriptEslintFindsNoFaultWith() throws IOException {
    Files.copy(LINT.resolve("eslint.config.mjs"), folder.resolve("eslint.config.mjs"));
    Files.copy(LINT.resolve("tsconfig.json"), folder.resolve("tsconfig.json"));
    Tool.Outcome outcome = Toolchain.eslint().run(folder, "--max-warnings", "0", ".");
    assertThat(outcome).isEqualTo(new Tool.Outcome(0, ""));
  }

  @TestFactory
  Stream<DynamicTest> generatesWhatTheCompilersAccept() {
    return compilers().entrySet().stream()
        .flatMap(
            compiler -> Stream.of("esm", "commonjs").flatMap(flavour -> tests(compiler, flavour)));
  }

  private Stream<DynamicTest> tests(Map.Entry<String, Tool> compiler, String flavour) {
    String name = flavour + ", " + compiler.getKey() + ", ";
    Tool tsc = compiler.getValue();
    return Stream.of(
        dynamicTest(name + "what --init wrote", () -> assertCompilesByDefault(tsc, flavour)),
        dynamicTest(name + "every strict flag", () -> assertCompilesStrictly(tsc, flavour)));
  }

  private static Map<String, Tool> compilers() {
    return Map.of("the newest tsc", Toolchain.tsc(), "the oldest tsc", Toolchain.oldestTsc());
  }

  /**
   * Nothing is emitted, since only what the compiler says matters. And declarations are looked at,
   * which {@code --init} asks not to do: the CommonJS flavour has nothing else.
   */
  private void assertCompilesByDefault(Tool tsc, String flavour) throws IOException {
    Path project = folder.resolve(flavour);
    initialized(tsc, project);
    assertThat(tsc.run(project, "-p", ".", "--noEmit", "--skipLibCheck", "false"))
        .isEqualTo(new Tool.Outcome(0, ""));
  }

  private static String initialized(Tool tsc, Path project) throws IOException {
    Path file = project.resolve("tsconfig.json");
    Files.deleteIfExists(file);
    assertThat(tsc.run(project, "--init").status()).isZero();
    return Files.readString(file);
  }

  private void assertCompilesStrictly(Tool tsc, String flavour) throws IOException {
    Path project = folder.resolve(flavour);
    String files = flavour.equals("esm") ? "**/*.ts" : "**/*.d.ts";
    Files.writeString(
        project.resolve("tsconfig.json"),
        """
        {"compilerOptions": {"target": "es2018", "module": "nodenext", "noEmit": true,
        "moduleResolution": "nodenext", "types": [], %s}, "include": ["%s"]}
        """
            .formatted(STRICTEST, files));
    assertThat(tsc.run(project, "-p", ".")).isEqualTo(new Tool.Outcome(0, ""));
  }

  @Test
  void knowsEveryStrictFlagOfTheCompilers() throws IOException {
    for (Tool tsc : compilers().values()) {
      Matcher parts = STRICT_PARTS.matcher(initialized(tsc, folder));
      assertThat(parts.find()).isTrue();
      assertThat(FLAG.matcher(parts.group()).results().map(MatchResult::group))
          .hasSizeGreaterThan(6)
          .allSatisfy(flag -> assertThat(STRICTEST).contains(flag));
    }
  }

  @Test
  void generatesCommonJsModulesThatLoad() throws IOException {
    Path project = folder.resolve("commonjs");
    try (Stream<Path> folders = Files.list(project)) {
      List<String> names =
          folders.filter(Files::isDirectory).map(p -> p.getFileName().toString()).toList();
      for (String name : names) {
        String program = "console.log(Object.keys(require('./%s/index.js')).length > 1)";
        assertThat(Toolchain.node().run(project, "-e", program.formatted(name)))
            .as(name)
            .isEqualTo(new Tool.Outcome(0, "true\n"));
      }
    }
  }
}
