package dev.okra.codegen.python;

import dev.okra.codegen.conformance.ProgramFolder;
import dev.okra.codegen.conformance.WireDriver;
import dev.okra.codegen.conformance.WireProgram;
import dev.okra.codegen.conformance.WireQuestion;
import dev.okra.codegen.fixture.Fixture;
import dev.okra.codegen.toolchain.Tool;
import dev.okra.codegen.toolchain.Toolchain;
import dev.okra.domain.port.CodeGenerator;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A Python program that uses one package for each fixture. */
public enum PythonDriver implements WireDriver {
  /** Data classes with their methods. */
  DATACLASS(PythonStyle.DATACLASS, "methods"),
  /** Typed dictionaries with their functions. */
  TYPEDDICT(PythonStyle.TYPEDDICT, "functions"),
  /** Models of Pydantic with the methods that okra adds. */
  PYDANTIC(PythonStyle.PYDANTIC, "methods"),
  /** Models of Pydantic with the methods that Pydantic gives them, as a web framework uses them. */
  PYDANTIC_ITSELF(PythonStyle.PYDANTIC, "pydantic");

  private final PythonStyle style;
  private final String way;

  PythonDriver(PythonStyle style, String way) {
    this.style = style;
    this.way = way;
  }

  @Override
  public String title() {
    return "Python as " + name().toLowerCase(Locale.ROOT);
  }

  @Override
  public CodeGenerator generator() {
    return new PythonGenerator();
  }

  @Override
  public WireProgram build(CodeGenerator generator, List<Fixture> fixtures, Path folder)
      throws IOException {
    ProgramFolder program = new ProgramFolder(folder);
    Map<String, String> options = Map.of("style", style.name().toLowerCase(Locale.ROOT));
    Map<String, List<String>> types = new LinkedHashMap<>();
    for (Fixture fixture : fixtures) {
      String name = "models_of_" + fixture.name().replace('-', '_');
      program.write(name, generator.generate(fixture.schema(), options));
      PythonNames names = new PythonNames(fixture.wire(), style);
      WireQuestion.types(fixture)
          .forEach((key, object) -> types.put(key, called(name, names, names.type(object))));
    }
    program.write("types.json", types);
    program.copy(PythonDriver.class, "main.py");
    Tool python = Toolchain.python().with("-W").with("error").with("main.py").with(way);
    return new WireProgram(title(), python, folder);
  }

  private static List<String> called(String packageName, PythonNames names, String type) {
    return List.of(packageName, type, names.function(type));
  }
}
