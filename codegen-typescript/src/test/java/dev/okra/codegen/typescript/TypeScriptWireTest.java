package dev.okra.codegen.typescript;

import static org.assertj.core.api.Assertions.assertThat;

import dev.okra.codegen.conformance.ProgramFolder;
import dev.okra.codegen.conformance.WireCase;
import dev.okra.codegen.conformance.WireProgram;
import dev.okra.codegen.toolchain.Tool;
import dev.okra.codegen.toolchain.Toolchain;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What generated TypeScript and JavaScript read and write, seen from programs that use them. */
final class TypeScriptWireTest {
  @TempDir private Path folder;

  @ParameterizedTest
  @EnumSource
  void readsAndWritesTheWireFormat(TypeScriptDriver driver) throws IOException {
    WireProgram program = driver.build(driver.generator(), List.of(WireCase.FIXTURE), folder);
    assertThat(WireCase.mistakes(program)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"esm", "commonjs"})
  void saysWhereAValueIsWrong(String module) throws IOException {
    generate(module, Map.of("unknown", "reject"));
    assertThat(
            run(
                """
                attempt(() => m.assertOfNestedList({ v: [{ x: 1, y: 2 }, { x: "1", y: 2 }] }));
                attempt(() => m.parseOfLinks({ v: 1, next: { v: 2, next: {} } }));
                attempt(() => m.parseOfDefault({ v: null }));
                attempt(() => m.assertOfDefault({}));
                attempt(() => m.parseOfInt({ v: 1, w: 2 }));
                attempt(() => m.assertOfInt([]));
                attempt(() => m.stringifyOfFloat({ v: NaN }));
                attempt(() => m.stringifyOfEnum({ v: "BLUE" }));
                """))
        .isEqualTo(
            """
            OfNestedList.v[1].x: expected a number, found a string
            OfLinks.next.next.v: is missing
            OfDefault.v: expected a number, found null
            OfDefault.v: is missing
            OfInt.w: unknown key
            OfInt: expected an object, found an array
            OfFloat.v: is not finite
            OfEnum.v: "BLUE" is not a known value
            """);
  }

  @Test
  void writesNullWhereTheConfigurationAsksForIt() throws IOException {
    generate("commonjs", Map.of("nulls", "explicit"));
    assertThat(
            run(
                """
                attempt(() => m.stringifyOfOptional({}));
                attempt(() => m.stringifyOfSeveral({ c: [], a: 1 }));
                attempt(() => m.stringifyThingCreateInput({ name: "n" }));
                attempt(() => m.stringifyThingUpdateInput({ hint: null }));
                """))
        .isEqualTo(
            """
            {"v":null}
            {"b":null,"a":1,"c":[],"d":null}
            {"name":"n","note":null}
            {"hint":null}
            """);
  }

  private String run(String statements) throws IOException {
    Files.writeString(
        folder.resolve("program.mjs"),
        """
        import * as m from "./models/index.js";
        function attempt(action) {
          try {
            console.log(action());
          } catch (error) {
            console.log(error instanceof m.okra.WireError ? error.message : error);
          }
        }
        %s
        """
            .formatted(statements));
    Tool.Outcome outcome = Toolchain.node().run(folder, "program.mjs");
    assertThat(outcome.status()).as(outcome.output()).isZero();
    return outcome.output();
  }

  /** Generates into the folder {@code models}; what is TypeScript is compiled there. */
  private void generate(String module, Map<String, String> options) throws IOException {
    Map<String, String> all = new HashMap<>(options);
    all.put("module", module);
    new ProgramFolder(folder)
        .write("models", new TypeScriptGenerator().generate(WireCase.FIXTURE.schema(), all));
    Path models = folder.resolve("models");
    String type = module.equals("esm") ? "module" : "commonjs";
    Files.writeString(models.resolve("package.json"), "{\"type\": \"" + type + "\"}\n");
    if (module.equals("esm")) {
      Files.writeString(
          models.resolve("tsconfig.json"),
          """
          {"compilerOptions": {"target": "es2018", "module": "nodenext", "strict": true,
          "types": []}, "include": ["*.ts"]}
          """);
      assertThat(Toolchain.tsc().run(models, "-p", ".")).isEqualTo(new Tool.Outcome(0, ""));
    }
  }
}
