package dev.okra.codegen.languages;

import dev.okra.codegen.conformance.WireDriver;
import dev.okra.codegen.conformance.WireProgram;
import dev.okra.codegen.fixture.Fixture;
import dev.okra.codegen.go.GoDriver;
import dev.okra.codegen.java.JavaDriver;
import dev.okra.codegen.python.PythonDriver;
import dev.okra.codegen.typescript.TypeScriptDriver;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Every language and flavour. */
final class Drivers {
  /**
   * Go, TypeScript as ES modules and as CommonJS, Python in its styles, Java with its libraries.
   */
  static final List<WireDriver> ALL =
      Stream.of(
              Stream.of(new GoDriver()),
              Stream.of(TypeScriptDriver.values()),
              Stream.of(PythonDriver.values()),
              Stream.of(JavaDriver.values()))
          .<WireDriver>flatMap(drivers -> drivers)
          .toList();

  private Drivers() {}

  /** A program for each driver, in its own folder below the given one. */
  static List<WireProgram> build(List<Fixture> fixtures, Path folder) throws IOException {
    List<WireProgram> programs = new ArrayList<>();
    for (WireDriver driver : ALL) {
      Path own = Files.createDirectory(folder.resolve("program" + programs.size()));
      programs.add(driver.build(driver.generator(), fixtures, own));
    }
    return programs;
  }
}
