package dev.okra.codegen.go;

import dev.okra.codegen.conformance.ProgramFolder;
import dev.okra.codegen.conformance.WireDriver;
import dev.okra.codegen.conformance.WireProgram;
import dev.okra.codegen.conformance.WireQuestion;
import dev.okra.codegen.fixture.Fixture;
import dev.okra.codegen.toolchain.Tool;
import dev.okra.codegen.toolchain.Toolchain;
import dev.okra.codegen.wire.WireObject;
import dev.okra.domain.port.CodeGenerator;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** A Go program that uses one package for each fixture. */
public final class GoDriver implements WireDriver {
  private static final String MODULE = "module example.com/conformance\n\ngo 1.19\n";

  /** For what is generated alone; compiling takes a third of the time. */
  private static final String UNOPTIMISED = "-gcflags=example.com/conformance/...=-N -l";

  @Override
  public String title() {
    return "Go";
  }

  @Override
  public CodeGenerator generator() {
    return new GoGenerator();
  }

  @Override
  public WireProgram build(CodeGenerator generator, List<Fixture> fixtures, Path folder)
      throws IOException {
    ProgramFolder program = new ProgramFolder(folder);
    program.write("go.mod", MODULE);
    program.copy(GoDriver.class, "main.go");
    StringBuilder imports = new StringBuilder();
    StringBuilder entries = new StringBuilder();
    for (Fixture fixture : fixtures) {
      String name = "models" + fixtures.indexOf(fixture);
      program.write(name, generator.generate(fixture.schema(), Map.of("package", name)));
      imports.append("\t\"example.com/conformance/%s\"\n".formatted(name));
      entries.append(entries(fixture, name));
    }
    program.write(
        "types.go",
        "package main\n\nimport (\n%s)\n\nfunc init() {\n%s}\n".formatted(imports, entries));
    program.compile(Toolchain.go(), "build", UNOPTIMISED, "-o", "program", ".");
    return new WireProgram(
        title(), new Tool(List.of(folder.resolve("program").toString()), Map.of()), folder);
  }

  private static String entries(Fixture fixture, String packageName) {
    GoNames names = new GoNames(fixture.wire());
    StringBuilder entries = new StringBuilder();
    for (Map.Entry<String, WireObject> type : WireQuestion.types(fixture).entrySet()) {
      entries.append(
          "\ttypes[\"%s\"] = again[%s.%s]\n"
              .formatted(type.getKey(), packageName, names.type(type.getValue())));
    }
    return entries.toString();
  }
}
