package dev.okra.codegen.typescript;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.okra.codegen.fixture.GeneratorFixtures;
import dev.okra.codegen.toolchain.Tool;
import dev.okra.codegen.toolchain.Toolchain;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

final class TypeScriptGeneratorTest extends GeneratorFixtures {
  /**
   * What {@code tsc --init} asks for, less what concerns nobody but the project that it is run in.
   */
  private static final String DEFAULTS =
      """
      "strict": true, "esModuleInterop": true, "forceConsistentCasingInFileNames": true
      """;

  /** Every flag that refuses something. */
  private static final String STRICTEST =
      """
      "strict": true, "alwaysStrict": true, "exactOptionalPropertyTypes": true,
      "noFallthroughCasesInSwitch": true, "noImplicitOverride": true, "noImplicitReturns": true,
      "noPropertyAccessFromIndexSignature": true, "noUncheckedIndexedAccess": true,
      "noUncheckedSideEffectImports": true, "noUnusedLocals": true, "noUnusedParameters": true,
      "allowUnreachableCode": false, "allowUnusedLabels": false, "erasableSyntaxOnly": true,
      "verbatimModuleSyntax": true, "isolatedModules": true, "isolatedDeclarations": true,
      "declaration": true, "forceConsistentCasingInFileNames": true
      """;

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

  @TestFactory
  Stream<DynamicTest> generatesWhatTheCompilersAccept() {
    List<DynamicTest> tests = new ArrayList<>();
    Map<String, Tool> compilers =
        Map.of("the newest tsc", Toolchain.tsc(), "the oldest tsc", Toolchain.oldestTsc());
    Map<String, String> flags = Map.of("its defaults", DEFAULTS, "every strict flag", STRICTEST);
    compilers.forEach(
        (compiler, tsc) ->
            flags.forEach(
                (name, options) ->
                    Stream.of("esm", "commonjs")
                        .forEach(
                            flavour ->
                                tests.add(
                                    dynamicTest(
                                        flavour + ", " + compiler + ", " + name,
                                        () -> assertCompiles(tsc, flavour, options))))));
    return tests.stream();
  }

  private void assertCompiles(Tool tsc, String flavour, String options) throws IOException {
    Path project = folder.resolve(flavour);
    String files = flavour.equals("esm") ? "**/*.ts" : "**/*.d.ts";
    Files.writeString(
        project.resolve("tsconfig.json"),
        """
        {"compilerOptions": {"target": "es2018", "module": "nodenext", "noEmit": true,
        "moduleResolution": "nodenext", "types": [], %s}, "include": ["%s"]}
        """
            .formatted(options, files));
    assertThat(tsc.run(project, "-p", ".")).isEqualTo(new Tool.Outcome(0, ""));
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
