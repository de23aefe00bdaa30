package dev.okra.codegen.conformance;

import dev.okra.codegen.fixture.Fixture;
import dev.okra.domain.port.CodeGenerator;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Builds programs that answer questions with the code that one generator makes in one flavour. */
public interface WireDriver {

  /** The name of the language and flavour. */
  String title();

  /** The generator as users have it. */
  CodeGenerator generator();

  /**
   * Generates the code for fixtures and compiles it with a program around it.
   *
   * @param generator {@link #generator()}, or the same with other templates
   * @param folder an empty one, for everything that this makes
   * @throws AssertionError if a compiler refuses it
   */
  WireProgram build(CodeGenerator generator, List<Fixture> fixtures, Path folder)
      throws IOException;
}
