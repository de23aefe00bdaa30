package dev.okra.codegen.typescript;

import dev.okra.codegen.conformance.ProgramFolder;
import dev.okra.codegen.conformance.WireDriver;
import dev.okra.codegen.conformance.WireProgram;
import dev.okra.codegen.conformance.WireQuestion;
import dev.okra.codegen.fixture.Fixture;
import dev.okra.codegen.toolchain.Toolchain;
import dev.okra.domain.port.CodeGenerator;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A program for Node that uses one folder of modules for each fixture. */
public enum TypeScriptDriver implements WireDriver {
  /** TypeScript, compiled to ES modules. */
  ESM {
    @Override
    void compile(ProgramFolder program) throws IOException {
      program.write("package.json", "{\"type\": \"module\"}\n");
      program.write(
          "tsconfig.json",
          """
          {"compilerOptions": {"target": "es2018", "module": "nodenext", "strict": true,
          "types": []}, "include": ["*/*.ts"]}
          """);
      program.compile(Toolchain.tsc(), "-p", ".");
    }
  },
  /** JavaScript, as it was generated. */
  COMMONJS {
    @Override
    void compile(ProgramFolder program) throws IOException {
      program.write("package.json", "{\"type\": \"commonjs\"}\n");
    }
  };

  @Override
  public String title() {
    return "TypeScript as " + flavour();
  }

  @Override
  public CodeGenerator generator() {
    return new TypeScriptGenerator();
  }

  @Override
  public WireProgram build(CodeGenerator generator, List<Fixture> fixtures, Path folder)
      throws IOException {
    ProgramFolder program = new ProgramFolder(folder);
    Map<String, List<String>> types = new LinkedHashMap<>();
    for (Fixture fixture : fixtures) {
      program.write(
          fixture.name(), generator.generate(fixture.schema(), Map.of("module", flavour())));
      TypeScriptNames names = new TypeScriptNames(fixture.wire());
      WireQuestion.types(fixture)
          .forEach((key, object) -> types.put(key, List.of(fixture.name(), names.type(object))));
    }
    program.write("types.json", types);
    program.copy(TypeScriptDriver.class, "main.mjs");
    compile(program);
    return new WireProgram(title(), Toolchain.node().with("main.mjs"), folder);
  }

  /** Makes modules that Node loads. */
  abstract void compile(ProgramFolder program) throws IOException;

  private String flavour() {
    return name().toLowerCase(Locale.ROOT);
  }
}
