package dev.okra.codegen.java;

import dev.okra.codegen.conformance.ProgramFolder;
import dev.okra.codegen.conformance.WireDriver;
import dev.okra.codegen.conformance.WireProgram;
import dev.okra.codegen.conformance.WireQuestion;
import dev.okra.codegen.fixture.Fixture;
import dev.okra.codegen.toolchain.Tool;
import dev.okra.codegen.toolchain.Toolchain;
import dev.okra.domain.port.CodeGenerator;
import dev.okra.domain.port.GeneratedFile;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A JVM with {@link WireMain} that uses one package for each fixture. */
public enum JavaDriver implements WireDriver {
  /** Jackson 2, by the annotations of the types. */
  JACKSON_2(JsonLibrary.JACKSON_2),
  /** Jackson 3, by the same annotations. */
  JACKSON_3(JsonLibrary.JACKSON_3),
  /** No annotations: the methods of the types, and maps. */
  PLAIN(JsonLibrary.NONE);

  private final JsonLibrary library;

  JavaDriver(JsonLibrary library) {
    this.library = library;
  }

  @Override
  public String title() {
    return "Java with " + name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  @Override
  public CodeGenerator generator() {
    return new JavaGenerator();
  }

  @Override
  public WireProgram build(CodeGenerator generator, List<Fixture> fixtures, Path folder)
      throws IOException {
    List<GeneratedFile> files = new ArrayList<>();
    Map<String, String> types = new LinkedHashMap<>();
    for (Fixture fixture : fixtures) {
      String name = "models.of" + fixtures.indexOf(fixture);
      String annotated = Boolean.toString(library != JsonLibrary.NONE);
      files.addAll(
          generator.generate(fixture.schema(), Map.of("package", name, "jackson", annotated)));
      JavaNames names = new JavaNames(fixture.wire());
      WireQuestion.types(fixture)
          .forEach((key, object) -> types.put(key, name + "." + names.type(object)));
    }
    Compilation compilation = Compilation.withoutWarnings(files, folder);
    if (!compilation.messages().isEmpty()) {
      throw new AssertionError(compilation.messages());
    }
    new ProgramFolder(folder).write("types.json", types);
    return new WireProgram(title(), program(), folder);
  }

  private Tool program() {
    String classPath = "." + File.pathSeparator + System.getProperty("java.class.path");
    return Toolchain.java()
        .with("-XX:TieredStopAtLevel=1")
        .with("-cp")
        .with(classPath)
        .with(WireMain.class.getName())
        .with(library.name());
  }
}
